using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests;

/// <summary>All snippets in one assembly, compiled and judged in memory.</summary>
internal static class SnippetAssembly
{
    public const string Name = "Snippets";

    public static readonly CSharpParseOptions ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithPreprocessorSymbols("TRACE");

    public static IReadOnlyList<SyntaxTree> Trees { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("tests", "Truth.Tests", "Snippets"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), ParseOptions, file)),
    ];

    /// <summary>The assemblies of this project, and this project itself. All compilations share what was read of them.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Listed("references.txt").Append(typeof(SnippetPrelude).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static Compilation Compile()
    {
        var bare = CSharpCompilation.Create(
            Name,
            Trees,
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release));
        var generators =
            Listed("generators.txt").SelectMany(path => new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(bare, out var compilation, out _);
        return compilation;
    }

    public static Assembly Load(Compilation compilation) => Assembly.Load(compilation.Image());

    /// <summary>The reports of the rules about lost exceptions.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Judge(Compilation compilation, ImmutableArray<DiagnosticAnalyzer>? rules = null)
    {
        // The settings on the class of a group hold for its file.
        var settings = new ProjectProperties(ImmutableDictionary<string, string>.Empty,
            compilation.SyntaxTrees.ToDictionary(tree => tree, SettingsOf));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], settings), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers(rules ?? AllRules.OfFate, options).GetAnalyzerDiagnosticsAsync();
    }

    private static IEnumerable<string> Listed(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, file));

    private static ImmutableDictionary<string, string> SettingsOf(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>()
        .Where(attribute => attribute.Name.ToString() == "Setting")
        .ToImmutableDictionary(attribute => Text(attribute, 0), attribute => Text(attribute, 1));

    private static string Text(AttributeSyntax attribute, int index) =>
        ((LiteralExpressionSyntax)attribute.ArgumentList!.Arguments[index].Expression).Token.ValueText;

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
