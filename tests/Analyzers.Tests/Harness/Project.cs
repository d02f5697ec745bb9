using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>The kind of project that a snippet belongs to.</summary>
internal sealed class Project
{
    private static readonly MetadataReference SharpRaven = StandIns.Of("SharpRaven", Assemblies.Net);

    public static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    public static readonly Project Library = new(
        OutputKind.DynamicallyLinkedLibrary, [SnippetPrelude.Code, SnippetPrelude.OfSentry, SnippetPrelude.Import], [.. Assemblies.Sentry, .. Assemblies.Adapters]);

    public static readonly Project LibraryThatImportsNothing = new(
        OutputKind.DynamicallyLinkedLibrary, [SnippetPrelude.Code, SnippetPrelude.OfSentry], [.. Assemblies.Sentry, .. Assemblies.Adapters]);

    public static readonly Project App = new(
        OutputKind.ConsoleApplication, [SnippetPrelude.Code, SnippetPrelude.OfSentry, SnippetPrelude.Import], [.. Assemblies.Sentry, .. Assemblies.Adapters]);

    public static readonly Project AppWithoutLoggingAdapter = new(
        OutputKind.ConsoleApplication, [SnippetPrelude.Code, SnippetPrelude.OfSentry, SnippetPrelude.Import], Assemblies.Sentry);

    public static readonly Project LibraryWithoutSentry = new(OutputKind.DynamicallyLinkedLibrary, [SnippetPrelude.Code], []);

    /// <summary>Apps as the templates of the SDK make them: no base class, only the implicit usings.</summary>
    public static readonly Project Console = new(Assemblies.Net, [SnippetPrelude.Imports], Assemblies.Sentry);

    public static readonly Project ConsoleWithoutSentry = new(Assemblies.Net, [SnippetPrelude.Imports], []);

    /// <summary>As ImplicitUsings imports Sentry, too.</summary>
    public static readonly Project ConsoleThatImportsSentry = new(Assemblies.Net, [SnippetPrelude.Imports, SnippetPrelude.Import], Assemblies.Sentry);

    public static readonly Project ConsoleWithRaven = new(Assemblies.Net, [SnippetPrelude.Imports], [.. Assemblies.Sentry, SharpRaven]);

    public static readonly Project ConsoleWithRavenThatImportsSentry = new(Assemblies.Net, [SnippetPrelude.Imports, SnippetPrelude.Import], [.. Assemblies.Sentry, SharpRaven]);

    public static readonly Project ConsoleWithRavenOnly = new(Assemblies.Net, [SnippetPrelude.Imports], [SharpRaven]);

    public static readonly Project OldConsole = new(Assemblies.Net, [], Assemblies.Sentry) { ParseOptions = new(LanguageVersion.CSharp7_3) };

    public static readonly Project Worker = new(
        [.. Assemblies.Net, .. Assemblies.GenericHost], [SnippetPrelude.Imports, SnippetPrelude.ImportsOfWorker], [.. Assemblies.Sentry, .. Assemblies.LoggingAdapter]);

    public static readonly Project WorkerWithoutAdapter = new(
        [.. Assemblies.Net, .. Assemblies.GenericHost], [SnippetPrelude.Imports, SnippetPrelude.ImportsOfWorker], Assemblies.Sentry);

    public static readonly Project Web = new(
        Assemblies.Frameworks, [SnippetPrelude.Imports, SnippetPrelude.ImportsOfWorker, SnippetPrelude.ImportsOfWeb], [.. Assemblies.Sentry, .. Assemblies.Adapters])
    { BuildProperties = "UsingMicrosoftNETSdkWeb = true" };

    public static readonly Project WebWithoutAdapter = new(
        Assemblies.Frameworks, [SnippetPrelude.Imports, SnippetPrelude.ImportsOfWorker, SnippetPrelude.ImportsOfWeb], Assemblies.Sentry)
    { BuildProperties = "UsingMicrosoftNETSdkWeb = true" };

    /// <summary>The SDK of one major version beside adapters of another.</summary>
    public static readonly Project WorkerOfTwoMajors = new(
        [.. Assemblies.Net, .. Assemblies.GenericHost], [SnippetPrelude.Imports, SnippetPrelude.ImportsOfWorker], [.. SentryRelease.Newest.Sentry, .. Assemblies.LoggingAdapter]);

    public static readonly Project WebOfTwoMajors = new(
        Assemblies.Frameworks, [SnippetPrelude.Imports, SnippetPrelude.ImportsOfWorker, SnippetPrelude.ImportsOfWeb], [.. SentryRelease.Newest.Sentry, .. Assemblies.Adapters])
    { BuildProperties = "UsingMicrosoftNETSdkWeb = true" };

    private readonly ConcurrentDictionary<string, Project> byRelease = new();

    private Project(OutputKind kind, string[] prelude, ImmutableArray<MetadataReference> sentry)
        : this(kind, [.. Assemblies.Frameworks, .. Assemblies.Loggers], prelude, sentry)
    {
    }

    private Project(ImmutableArray<MetadataReference> frameworks, string[] prelude, ImmutableArray<MetadataReference> sentry)
        : this(OutputKind.ConsoleApplication, frameworks, prelude, sentry)
    {
    }

    private Project(OutputKind kind, ImmutableArray<MetadataReference> frameworks, string[] prelude, ImmutableArray<MetadataReference> sentry)
    {
        Kind = kind;
        Prelude = [.. prelude];
        References = [.. frameworks, .. sentry];
    }

    private Project(Project other, SentryRelease release)
    {
        Kind = other.Kind;
        Prelude = other.Prelude;
        References = [.. release.InsteadOf(other.References)];
        ParseOptions = other.ParseOptions;
        BuildProperties = other.BuildProperties;
    }

    public ImmutableArray<MetadataReference> References { get; }

    /// <summary>The sources that each snippet finds beside it.</summary>
    public ImmutableArray<string> Prelude { get; }

    public CSharpParseOptions ParseOptions { get; private init; } = Language;

    /// <summary>What such a project's SDK tells analyzers.</summary>
    public string BuildProperties { get; private init; } = "";

    /// <summary>The same project with another release of each of Sentry's packages that it has: <c>Project.Web.On("7")</c>.</summary>
    public Project On(string version) =>
        byRelease.GetOrAdd(version, static (version, project) => new(project, SentryRelease.Of(version)), this);

    public CSharpCompilationOptions Options => new(
        Kind,
        nullableContextOptions: ParseOptions.LanguageVersion < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable,
        allowUnsafe: true);

    private OutputKind Kind { get; }

    /// <summary>The sources compiled beside the prelude of such a project.</summary>
    public CSharpCompilation Compile(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Acme", Prelude.Concat(sources).Select(code => CSharpSyntaxTree.ParseText(code, ParseOptions)), References, Options);
}
