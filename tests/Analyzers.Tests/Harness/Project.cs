using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>The kind of project that a snippet belongs to.</summary>
internal sealed class Project
{
    public static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    public static readonly Project Library = new(
        OutputKind.DynamicallyLinkedLibrary, [World.Code, World.OfSentry, World.Import], [.. References.Sentry, .. References.Adapters]);

    public static readonly Project LibraryThatImportsNothing = new(
        OutputKind.DynamicallyLinkedLibrary, [World.Code, World.OfSentry], [.. References.Sentry, .. References.Adapters]);

    public static readonly Project App = new(
        OutputKind.ConsoleApplication, [World.Code, World.OfSentry, World.Import], [.. References.Sentry, .. References.Adapters]);

    public static readonly Project AppWithoutLoggingAdapter = new(
        OutputKind.ConsoleApplication, [World.Code, World.OfSentry, World.Import], References.Sentry);

    public static readonly Project LibraryWithoutSentry = new(OutputKind.DynamicallyLinkedLibrary, [World.Code], []);

    /// <summary>Apps as the templates of the SDK make them: no world, only the implicit usings.</summary>
    public static readonly Project Console = new(References.Net, [World.Imports], References.Sentry);

    public static readonly Project ConsoleWithoutSentry = new(References.Net, [World.Imports], []);

    /// <summary>As ImplicitUsings imports Sentry, too.</summary>
    public static readonly Project ConsoleThatImportsSentry = new(References.Net, [World.Imports, World.Import], References.Sentry);

    public static readonly Project ConsoleWithRaven = new(References.Net, [World.Imports], [.. References.Sentry, SharpRaven.Reference]);

    public static readonly Project ConsoleWithRavenThatImportsSentry = new(References.Net, [World.Imports, World.Import], [.. References.Sentry, SharpRaven.Reference]);

    public static readonly Project ConsoleWithRavenOnly = new(References.Net, [World.Imports], [SharpRaven.Reference]);

    public static readonly Project OldConsole = new(References.Net, [], References.Sentry) { ParseOptions = new(LanguageVersion.CSharp7_3) };

    public static readonly Project Worker = new(
        [.. References.Net, .. References.GenericHost], [World.Imports, World.ImportsOfWorker], [.. References.Sentry, .. References.LoggingAdapter]);

    public static readonly Project WorkerWithoutAdapter = new(
        [.. References.Net, .. References.GenericHost], [World.Imports, World.ImportsOfWorker], References.Sentry);

    public static readonly Project Web = new(
        References.Frameworks, [World.Imports, World.ImportsOfWorker, World.ImportsOfWeb], [.. References.Sentry, .. References.Adapters])
    { BuildProperties = "UsingMicrosoftNETSdkWeb = true" };

    public static readonly Project WebWithoutAdapter = new(
        References.Frameworks, [World.Imports, World.ImportsOfWorker, World.ImportsOfWeb], References.Sentry)
    { BuildProperties = "UsingMicrosoftNETSdkWeb = true" };

    /// <summary>The SDK of one major version beside adapters of another.</summary>
    public static readonly Project WorkerOfTwoMajors = new(
        [.. References.Net, .. References.GenericHost], [World.Imports, World.ImportsOfWorker], [.. SentryRelease.Newest.Sentry, .. References.LoggingAdapter]);

    public static readonly Project WebOfTwoMajors = new(
        References.Frameworks, [World.Imports, World.ImportsOfWorker, World.ImportsOfWeb], [.. SentryRelease.Newest.Sentry, .. References.Adapters])
    { BuildProperties = "UsingMicrosoftNETSdkWeb = true" };

    private readonly Lazy<CSharpCompilation> surroundings;
    private readonly ConcurrentDictionary<string, Project> byRelease = new();

    private Project(OutputKind kind, string[] world, ImmutableArray<MetadataReference> sentry)
        : this(kind, [.. References.Frameworks, .. References.Loggers], world, sentry)
    {
    }

    private Project(ImmutableArray<MetadataReference> frameworks, string[] world, ImmutableArray<MetadataReference> sentry)
        : this(OutputKind.ConsoleApplication, frameworks, world, sentry)
    {
    }

    private Project(OutputKind kind, ImmutableArray<MetadataReference> frameworks, string[] world, ImmutableArray<MetadataReference> sentry) => surroundings = new(() => CSharpCompilation.Create(
        "Acme",
        world.Select(code => CSharpSyntaxTree.ParseText(code, ParseOptions)),
        [.. frameworks, .. sentry],
        new CSharpCompilationOptions(
            kind,
            nullableContextOptions: ParseOptions.LanguageVersion < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable,
            allowUnsafe: true)));

    private Project(Project other, SentryRelease release)
    {
        ParseOptions = other.ParseOptions;
        BuildProperties = other.BuildProperties;
        surroundings = new(() => other.Surroundings.WithReferences(release.InsteadOf(other.Surroundings.References)));
    }

    public CSharpParseOptions ParseOptions { get; private init; } = Language;

    /// <summary>What such a project's SDK tells analyzers.</summary>
    public string BuildProperties { get; private init; } = "";

    /// <summary>The same project with another release of each of Sentry's packages that it has: <c>Project.Web.On("7")</c>.</summary>
    public Project On(string version) =>
        byRelease.GetOrAdd(version, static (version, project) => new(project, SentryRelease.Of(version)), this);

    public CSharpCompilation Surroundings => surroundings.Value;

    public CSharpCompilation With(params IEnumerable<SyntaxTree> trees) => surroundings.Value.AddSyntaxTrees(trees);
}
