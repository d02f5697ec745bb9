using SentryGen.Model;

namespace SentryGen.Knowledge;

/// <summary>The steps that the user's own code already takes for Sentry, as far as this compilation shows.</summary>
[Flags]
internal enum OwnWiring
{
    None = 0,

    /// <summary><c>SentrySdk.Init</c></summary>
    Init = 1,

    /// <summary><c>AddSentry</c> on a logging builder or logger factory</summary>
    AddSentry = 1 << 1,

    /// <summary><c>UseSentry</c> on a web host builder</summary>
    UseSentry = 1 << 2,

    /// <summary><c>services.AddSentry()</c> of Sentry.AspNetCore: what the middleware needs, but neither it nor the SDK</summary>
    AddServices = 1 << 3,

    /// <summary>Sentry as a target of Serilog or NLog</summary>
    LogSink = 1 << 4,

    /// <summary>and one that starts the SDK</summary>
    LogSinkStartsSdk = 1 << 5,
}

/// <summary>An MSBuild property that the SDK wants to know at run time.</summary>
internal sealed record BuildProperty(string Name, string Value);

/// <summary>All that the choice of a route depends on. Holds values only, so that equal facts mean equal output.</summary>
internal sealed record Facts
{
    public bool IsApp { get; init; }

    /// <summary>
    /// The project references the package itself; where only a library of it does, the compiler still loads the generator.
    /// </summary>
    public bool IsReferencedDirectly { get; init; } = true;

    public bool IsTestProject { get; init; }

    /// <summary>No assembly of the SDK is referenced, and no type of the user's has its name.</summary>
    public bool LacksSdk { get; init; }

    /// <summary>
    /// A framework for tests is referenced: without the package's props no property says that the project is one of tests.
    /// </summary>
    public bool ReferencesTests { get; init; }

    /// <summary>Built with the web SDK, so that a reference to ASP.NET Core means a web app.</summary>
    public bool IsWebProject { get; init; }

    public bool IsEnabled { get; init; } = true;

    /// <summary>The value of <see cref="Settings.Net"/>.</summary>
    public bool HasNet { get; init; } = true;

    /// <summary>The value of <see cref="Settings.Route"/>, lower case.</summary>
    public string RequestedRoute { get; init; } = Settings.Route.Default;

    public bool LanguageHasModuleInitializers { get; init; } = true;

    /// <summary>C# 11: a type may be of one file, and collides with none of its name elsewhere.</summary>
    public bool LanguageHasFileTypes { get; init; } = true;

    /// <summary>C# 10: a file may import a namespace for all of them.</summary>
    public bool LanguageHasGlobalUsings { get; init; } = true;

    /// <summary>The user's own part of the bootstrap: it must keep compiling when nothing is wired.</summary>
    public bool ShapesOptions { get; init; }

    /// <summary>The parameter of that part: the emitted one is called the same.</summary>
    public string OptionsParameter { get; init; } = "options";

    public ReferenceSet References { get; init; }

    /// <summary>Capabilities that the referenced packages of Sentry don't have.</summary>
    public CapabilitySet Lacking { get; init; }

    /// <summary>The part of <see cref="Lacking"/> that is no matter of a package which is not referenced.</summary>
    public CapabilitySet Broken { get; init; }

    /// <summary>The version of the SDK; 0.0.0 if it is not known.</summary>
    public Version SentryVersion { get; init; } = new(0, 0, 0);

    /// <summary>
    /// Packages that are released with the SDK and are of another major, each with its version: <c>Sentry.AspNetCore 6.12.1</c>.
    /// </summary>
    public EquatableArray<string> Misfits { get; init; }

    /// <summary>The SDK and the packages that don't fit to it, each with its version, or null if all fit together.</summary>
    public string? MixedPackages =>
        Misfits.Count == 0 ? null : $"{SentryApi.Assembly} {SentryVersion.ToString(3)} and {string.Join(", ", Misfits)}";

    public OwnWiring OwnWiring { get; init; }

    public FaultReports FaultReports { get; init; }

    /// <summary>The name of the assembly.</summary>
    public string Assembly { get; init; } = "";

    public EquatableArray<BuildProperty> BuildProperties { get; init; }

    public bool Has(ReferenceSet references) => References.Has(references);

    public bool Can(Capability capability) => !Lacking.Has(capability);

    public bool Does(OwnWiring wiring) => (OwnWiring & wiring) != 0;
}
