using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>The kind of project that a snippet belongs to.</summary>
internal sealed class Project
{
    public static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    public static readonly Project Library = new(
        OutputKind.DynamicallyLinkedLibrary, [World.Code, World.OfSentry], [.. References.Sentry, .. References.Adapters]);

    public static readonly Project App = new(
        OutputKind.ConsoleApplication, [World.Code, World.OfSentry], [.. References.Sentry, .. References.Adapters]);

    public static readonly Project AppWithoutLoggingAdapter = new(
        OutputKind.ConsoleApplication, [World.Code, World.OfSentry], References.Sentry);

    public static readonly Project LibraryWithoutSentry = new(OutputKind.DynamicallyLinkedLibrary, [World.Code], []);

    private readonly Lazy<CSharpCompilation> surroundings;

    private Project(OutputKind kind, string[] world, ImmutableArray<MetadataReference> sentry) => surroundings = new(() => CSharpCompilation.Create(
        "Acme",
        world.Select(code => CSharpSyntaxTree.ParseText(code, Language)),
        [.. References.Frameworks, .. References.Loggers, .. sentry],
        new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true)));

    public CSharpCompilation With(params IEnumerable<SyntaxTree> trees) => surroundings.Value.AddSyntaxTrees(trees);
}
