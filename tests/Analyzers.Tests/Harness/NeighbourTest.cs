using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests;

/// <summary>A rule of another package beside ours, as its package runs it.</summary>
internal static class NeighbourTest
{
    /// <summary>The analyzers of a package that declare a rule.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(Neighbour neighbour) =>
    [
        .. Packs.From(neighbour.Package).Select(reference => Assembly.LoadFrom(reference.Display!))
            .SelectMany(TypesOf)
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Where(type => type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == neighbour.Rule)),
    ];

    /// <summary>The warnings of the rule in a snippet, those that are suppressed too.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Find(
        string rule, ImmutableArray<DiagnosticAnalyzer> analyzers, Snippet snippet, params DiagnosticAnalyzer[] ours)
    {
        var options = new Dictionary<string, ReportDiagnostic> { [rule] = ReportDiagnostic.Warn };
        var compilation = snippet.Project.AndCode(snippet.Code).CompileWithWarnings();
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(options));
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        var settings = snippet.EditorConfig.Split('\n').Select(line => line.Split(" = ")).Where(pair => pair.Length == 2)
            .Aggregate(snippet.Project.Properties, (all, pair) => all.SetItem(pair[0], pair[1]));
        var failures = new List<Exception>();
        var found = await compilation
            .WithAnalyzers([.. analyzers, .. ours], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new ProjectProperties(settings)),
                onAnalyzerException: (failure, analyzer, _) => failures.Add(failure),
                concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return [.. found.Where(diagnostic => diagnostic.Id == rule)];
    }

    /// <summary>A rule that reports at the exits of a handler, the closing brace among them.</summary>
    public static DiagnosticAnalyzer AtExits(string rule) => new StandIn(rule, root =>
        from clause in root.DescendantNodes().OfType<CatchClauseSyntax>()
        from exit in clause.Block.DescendantNodes().OfType<ReturnStatementSyntax>().Select(exit => exit.GetLocation())
            .Append(clause.Block.CloseBraceToken.GetLocation())
        select exit);

    /// <summary>A rule that reports at each token of a file, and outside of files.</summary>
    public static DiagnosticAnalyzer AtEachToken(string rule) =>
        new StandIn(rule, root => root.DescendantTokens().Select(token => token.GetLocation()).Append(Location.None));

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }
}

#pragma warning disable RS1001, RS1015, RS1017, RS1029, RS2008 // It stands in for the rule of a package that is not served.
internal sealed class StandIn(string rule, Func<SyntaxNode, IEnumerable<Location>> places) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor descriptor = new(rule, "t", "m", "c", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(file =>
        {
            foreach (var place in places(file.Tree.GetRoot())) file.ReportDiagnostic(Diagnostic.Create(descriptor, place));
        });
    }
}
