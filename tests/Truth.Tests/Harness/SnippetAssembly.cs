using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithPreprocessorSymbols("TRACE");

    public static IReadOnlyList<SyntaxTree> Trees { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("tests", "Truth.Tests", "Snippets"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), ParseOptions, file)),
    ];

    public static AnalyzerConfigOptionsProvider Options { get; } = new GroupSettings();

    public static Compilation Compile()
    {
        var bare = CSharpCompilation.Create(
            Name,
            Trees,
            Listed("references.txt").Select(path => MetadataReference.CreateFromFile(path)).Append(MetadataReference.CreateFromFile(typeof(SnippetPrelude).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
        var generators = Listed("generators.txt").SelectMany(path => new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(bare, out var compilation, out _);
        return compilation;
    }

    public static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>What the rules about lost exceptions say.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Judge(Compilation compilation)
    {
        var rules = typeof(FateRule).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(FateRule)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], Options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([.. rules], options).GetAnalyzerDiagnosticsAsync();
    }

    private static IEnumerable<string> Listed(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, file));

    // The settings that stand on a group's class hold for its file.
    private sealed class GroupSettings : AnalyzerConfigOptionsProvider
    {
        private readonly Dictionary<string, Settings> ofFiles = Trees.ToDictionary(tree => tree.FilePath, Of);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Settings(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            ofFiles.TryGetValue(tree.FilePath, out var settings) ? settings : GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private static Settings Of(SyntaxTree tree) => new(tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString() == "Setting")
            .ToImmutableDictionary(attribute => Text(attribute, 0), attribute => Text(attribute, 1)));

        private static string Text(AttributeSyntax attribute, int index) =>
            ((LiteralExpressionSyntax)attribute.ArgumentList!.Arguments[index].Expression).Token.ValueText;
    }

    private sealed class Settings(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
