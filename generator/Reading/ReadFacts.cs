using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Model;

namespace SentryGen.Reading;

/// <summary>Reads the options of a project, before any source.</summary>
internal sealed record ProjectOptions(
    bool IsReferencedDirectly,
    bool IsTestProject,
    bool IsWebProject,
    bool IsEnabled,
    bool ShowsSettings,
    bool HasNet,
    string RequestedRoute,
    EquatableArray<BuildProperty> BuildProperties);

/// <summary>Roslyn to <see cref="Facts"/>.</summary>
internal static class ReadFacts
{
    /// <summary>
    /// The properties by which the SDK knows native code: its own generator hands it on, and ours takes its job over.
    /// Not PublishTrimmed, which the SDK takes for native code, too: a trimmed app would look for a library that only
    /// native code is linked with, and not start, or send events without a stack trace.
    /// </summary>
    private static readonly string[] PropertiesForSentry = ["_IsPublishing", "PublishAot"];

    private static readonly HashSet<string> TestFrameworks =
        ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework",
            "TUnit.Core", "BenchmarkDotNet"];

    private static readonly string[] TestMarkers = ["IsTestProject", "IsTestingPlatformApplication"];

    public static ProjectOptions Options(AnalyzerConfigOptions options)
    {
        string Read(string property) => options.TryGetValue("build_property." + property, out var value) ? value.Trim() : "";
        bool Is(string property, string expected) => Read(property).Equals(expected, StringComparison.OrdinalIgnoreCase);

        var route = Read(Settings.Route.Name).ToLowerInvariant();
        return new(
            // The props of the package show this one to the compiler, set or not; props don't flow through libraries, generators do.
            IsReferencedDirectly: options.TryGetValue(Settings.Enabled.BuildKey, out _),
            IsTestProject: TestMarkers.Any(marker => Is(marker, "true")),
            IsWebProject: Is("UsingMicrosoftNETSdkWeb", "true"),
            IsEnabled: !Is(Settings.Enabled.Name, "false"),
            // The targets of the package give them to the compiler.
            ShowsSettings: !Is(Settings.ReadSettings.Name, "false") && options.TryGetValue(Settings.Enabled.BuildKey, out _),
            HasNet: !Is(Settings.Net.Name, "false"),
            RequestedRoute: Bootstrap.RouteNames.Any(named => named.Name == route) ? route : Settings.Route.Default,
            BuildProperties: new(PropertiesForSentry.Select(name => new BuildProperty(name, Read(name)))
                .Where(property => property.Value.Length > 0)
                .ToImmutableArray()));
    }

    public static bool IsApp(Compilation compilation) =>
        compilation.Options.OutputKind
            is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    public static Facts From(
        Compilation compilation, ProjectOptions options, OwnWiring ownWiring, FaultReports faultReports = FaultReports.None)
    {
        var (lacking, broken) = ReadCapabilities.Lacking(compilation);
        var shared = compilation.Assembly.GetTypeByMetadataName(Emitted.SharedType);
        return new()
        {
            IsApp = IsApp(compilation),
            IsReferencedDirectly = options.IsReferencedDirectly,
            IsTestProject = options.IsTestProject,
            LacksSdk = ReadReferences.LacksSentry(compilation),
            ReferencesTests = ReadReferences.Assemblies(compilation, TestFrameworks.Contains).Any(),
            IsWebProject = options.IsWebProject,
            IsEnabled = options.IsEnabled,
            HasNet = options.HasNet,
            RequestedRoute = options.RequestedRoute,
            LanguageHasModuleInitializers = compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp9 },
            LanguageHasGlobalUsings = compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp10 },
            LanguageHasFileTypes = ReadReferences.LanguageHasFileTypes(compilation),
            References = ReadReferences.From(compilation, faultReports.HasFlag(FaultReports.Missing)),
            Lacking = ReadCapabilities.HidesAddSentry(compilation) ? lacking.With(Capability.AddSentry) : lacking,
            Broken = broken,
            SentryVersion = ReadReferences.SentryVersion(compilation),
            Misfits = new(ReadReferences.Misfits(compilation).ToImmutableArray()),
            OwnWiring = ownWiring,
            FaultReports = faultReports,
            Assembly = compilation.AssemblyName ?? "",
            ShapesOptions = shared is not null,
            OptionsParameter = ParameterOf(shared) ?? "options",
            BuildProperties = options.BuildProperties,
        };
    }

    // static partial void Configure(SentryOptions options), as the user has written it.
    private static string? ParameterOf(INamedTypeSymbol? shared) =>
        shared?.GetMembers("Configure")
            .OfType<IMethodSymbol>()
            .FirstOrDefault(static method => method.Parameters.Length == 1)?.Parameters[0].Name is { Length: > 0 } name
            ? SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name
            : null;
}
