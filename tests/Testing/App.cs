using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Tests;

/// <summary>A user's project as the compiler sees it.</summary>
internal sealed record App
{
    public ImmutableArray<string> Sources { get; init; } = ["return;"];
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>Sources that the compiler sees as additional files.</summary>
    public ImmutableArray<AskedSource> Asked { get; init; } = [];

    public OutputKind Kind { get; init; } = OutputKind.ConsoleApplication;
    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>The props of the package show this one to the compiler even where it is not set.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("build_property.SentryGenEnabled", "");

    public const string Assembly = "Acme.Shop";

    public static App ConsoleWithoutSentry { get; } = new() { References = Packs.Net };
    public static App Console { get; } = ConsoleWithoutSentry.Referencing(Packs.Sentry);
    public static App Worker { get; } = Console.Referencing([.. Packs.GenericHost, .. Packs.SentryLogging]);
    public static App WebWithoutAdapter { get; } = Console.Referencing(Packs.AspNetCore).Setting("UsingMicrosoftNETSdkWeb", "true");
    public static App Web { get; } = WebWithoutAdapter.Referencing([.. Packs.SentryLogging, .. Packs.SentryAspNetCore]);
    public static App NetFramework { get; } =
        new() { References = [.. Packs.NetStandard, .. Packs.SentryForNetStandard], Language = LanguageVersion.CSharp9 };

    public static App ConsoleOn(string version) => Console.On(version);

    public static App WorkerOn(string version) => Worker.On(version);

    public static App WebOn(string version) => Web.On(version);

    public static App NetFrameworkOn(string version) => NetFramework.On(version);

    public App WithCode(params ReadOnlySpan<string> sources) => this with { Sources = [.. sources] };

    public App AndCode(params ReadOnlySpan<string> sources) => this with { Sources = [.. Sources, .. sources] };

    public App Referencing(ImmutableArray<MetadataReference> references) => this with { References = [.. References, .. references] };

    /// <summary>The same app with another release of each of Sentry's packages that it has: <c>App.Web.On("7")</c>.</summary>
    public App On(string version) => this with { References = [.. SentryRelease.Of(version).InsteadOf(References)] };

    /// <summary>Sets an MSBuild property that the project shows to the compiler.</summary>
    public App Setting(string property, string value) => this with { Properties = Properties.SetItem("build_property." + property, value) };

    public CSharpParseOptions ParseOptions =>
        CSharpParseOptions.Default.WithLanguageVersion(Language).WithDocumentationMode(DocumentationMode.Diagnose);

    /// <summary>Every warning is on, and an error.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        Assembly,
        Sources.Select((source, index) => CSharpSyntaxTree.ParseText(SourceText.From(source), ParseOptions, $"File{index}.cs")),
        References,
        Options);

    /// <summary>Warnings are warnings, as in most projects.</summary>
    public CSharpCompilation CompileWithWarnings() => Compile().WithOptions(PlainOptions);

    public CSharpCompilationOptions Options =>
        new(Kind, nullableContextOptions: Nullable, warningLevel: 9999, generalDiagnosticOption: ReportDiagnostic.Error);

    public CSharpCompilationOptions PlainOptions => new(Kind, nullableContextOptions: Nullable, allowUnsafe: true);

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new SentryGenerator().AsSourceGenerator()],
        additionalTexts: Asked,
        parseOptions: ParseOptions,
        optionsProvider: new ProjectProperties(Properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
