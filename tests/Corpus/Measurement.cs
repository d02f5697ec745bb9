using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Tests;

namespace SentryGen.Corpus;

/// <summary>A diagnostic, and the catch clause that holds it; line 0 if none does.</summary>
internal sealed record Found(string Id, string Severity, string File, int Line, int CatchLine, string Message);

/// <summary>The diagnostics and the time of some rules in one source tree.</summary>
internal sealed class Measurement(string root, bool withTests, IReadOnlyCollection<string> ids)
{
    private readonly ImmutableArray<DiagnosticAnalyzer> analyzers = AnalyzerSet.For(ids);
    private readonly IReadOnlyCollection<(LooseProject Project, CSharpCompilation Compilation)> compilations =
        LooseCompilations.Of(LooseProject.Below(root, withTests));

    /// <summary>Analyzers that threw.</summary>
    public int Crashes { get; private set; }

    /// <summary>Each rule has its own severity. One that is off by default is a warning, and all others are off.</summary>
    public async Task<List<Found>> FindAsync()
    {
        var found = new List<Found>();
        foreach (var (project, compilation) in compilations)
            found.AddRange((await AnalyseAsync(project, compilation, analyzers)).GetAllDiagnostics().Where(IsAsked).Select(Describe));
        return [.. found.OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line)];
    }

    /// <summary>The cost of each analyzer in one round. The first round also pays for the start of the compiler.</summary>
    public async Task<Dictionary<DiagnosticAnalyzer, Cost>> CostAsync()
    {
        var clocked = analyzers.Select(analyzer => new ClockedAnalyzer(analyzer, new())).ToList();
        foreach (var (project, compilation) in compilations) await AnalyseAsync(project, compilation.Clone(), [.. clocked]);
        return clocked.ToDictionary(analyzer => analyzer.Inner, analyzer => analyzer.Clock.Spent);
    }

    /// <summary>On one thread, whose time the clocks read.</summary>
    private Task<AnalysisResult> AnalyseAsync(
        LooseProject project, CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> asked)
    {
        var severities = asked.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(descriptor => descriptor.Id).ToDictionary(
            descriptor => descriptor.Id,
            descriptor => !ids.Contains(descriptor.Id) ? ReportDiagnostic.Suppress
                : descriptor.IsEnabledByDefault ? ReportDiagnostic.Default
                : ReportDiagnostic.Warn);
        var options = new CompilationWithAnalyzersOptions(
            OptionsOf(project), Report, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        return compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities))
            .WithAnalyzers(asked, options)
            .GetAnalysisResultAsync(CancellationToken.None);
    }

    // As the package gives them to an app that is not wired by the generator.
    private static AnalyzerOptions OptionsOf(LooseProject project) => new(
        [.. project.IsExe ? project.Settings.Select(file => new ShownFile(file)) : []],
        new ProjectProperties(ImmutableDictionary<string, string>.Empty
            .Add("build_property.SentryGenEnabled", "false")
            .Add("build_property.UsingMicrosoftNETSdkWeb", project.IsWeb ? "true" : "")));

    private void Report(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic)
    {
        Crashes++;
        Console.Error.WriteLine($"{analyzer.GetType().Name} threw: {exception}");
    }

    private bool IsAsked(Diagnostic diagnostic) => ids.Contains(diagnostic.Id);

    private Found Describe(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree;
        return new Found(
            diagnostic.Id,
            diagnostic.Severity.ToString(),
            Path.GetRelativePath(root, tree?.FilePath ?? diagnostic.Location.GetLineSpan().Path).Replace('\\', '/'),
            diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
            tree is null ? 0 : CatchLine(tree, diagnostic),
            diagnostic.GetMessage());
    }

    private static int CatchLine(SyntaxTree tree, Diagnostic diagnostic)
    {
        var node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause ? LineOf(clause) : 0;
    }

    public static int LineOf(CatchClauseSyntax clause) =>
        clause.SyntaxTree.GetLineSpan(clause.CatchKeyword.Span).StartLinePosition.Line + 1;

    private sealed class ShownFile(string file) : AdditionalText
    {
        private readonly SourceText text = SourceText.From(File.ReadAllText(file));

        public override string Path => file;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
