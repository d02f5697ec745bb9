using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Tests;

namespace SentryGen.Corpus;

/// <summary>
/// All rules on code as it stands there while somebody types: each method of a source tree loses, doubles or swaps a few tokens.
/// </summary>
/// <param name="root">The folder of the source tree.</param>
/// <param name="seed">The same seed makes the same mutants.</param>
internal sealed class Mutants(string root, int seed)
{
    private readonly Random random = new(seed);
    private readonly IReadOnlyCollection<(LooseProject Project, CSharpCompilation Compilation)> compilations =
        LooseCompilations.Of(LooseProject.Below(root, withTests: false));

    /// <summary>Mutated methods.</summary>
    public int Count { get; private set; }

    /// <summary>Those of them that have a catch clause.</summary>
    public int WithHandlers { get; private set; }

    /// <summary>Analyzers that threw.</summary>
    public int Crashes { get; private set; }

    /// <summary>Projects with other diagnostics if the rules run on several threads.</summary>
    public int Differences { get; private set; }

    /// <summary>Mutates each method once, and analyses the result with one thread and with several.</summary>
    public async Task RunAsync()
    {
        foreach (var (project, compilation) in compilations)
        {
            var mutated = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(Mutated));
            var alone = await AnalyseAsync(mutated, isConcurrent: false);
            var together = await AnalyseAsync(mutated.Clone(), isConcurrent: true);
            if (alone.SequenceEqual(together)) continue;
            Differences++;
            foreach (var one in alone.Except(together).Concat(together.Except(alone)))
                Console.Error.WriteLine($"{project.Name}, seed {seed}, not in both: {one}");
        }
    }

    private async Task<List<string>> AnalyseAsync(CSharpCompilation compilation, bool isConcurrent)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), Report, isConcurrent, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        var found = await compilation.WithAnalyzers(AllRules.Analyzers, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return [.. found.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
    }

    private void Report(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic)
    {
        Crashes++;
        Console.Error.WriteLine($"{analyzer.GetType().Name} threw, seed {seed}: {exception}");
    }

    private SyntaxTree Mutated(SyntaxTree tree)
    {
        var changes = new List<TextChange>();
        foreach (var body in tree.GetRoot().DescendantNodes(node => node is not BlockSyntax).OfType<BlockSyntax>())
        {
            var tokens = body.DescendantTokens().Where(IsMutable).ToList();
            if (tokens.Count < 2) continue;
            Count++;
            if (body.DescendantNodes().OfType<CatchClauseSyntax>().Any()) WithHandlers++;
            changes.AddRange(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(tokens.Count - 1)).Distinct().Order()
                .Select(at => Change(tokens[at], tokens[at + 1])));
        }

        return tree.WithChangedText(tree.GetText().WithChanges(Apart(changes)));
    }

    /// <summary>A brace is changed seldom: one that is missing changes the rest of its file.</summary>
    private bool IsMutable(SyntaxToken token) =>
        !token.IsMissing
        && token.Span.Length > 0
        && (!token.IsKind(SyntaxKind.OpenBraceToken) && !token.IsKind(SyntaxKind.CloseBraceToken) || random.Next(500) == 0);

    private TextChange Change(SyntaxToken token, SyntaxToken next) => random.Next(3) switch
    {
        0 => new(token.Span, ""),
        1 => new(new TextSpan(token.Span.End, 0), " " + token.Text),
        _ => new(TextSpan.FromBounds(token.SpanStart, next.Span.End), $"{next.Text} {token.Text}"),
    };

    private static IEnumerable<TextChange> Apart(List<TextChange> changes)
    {
        var end = -1;
        foreach (var change in changes.OrderBy(change => change.Span.Start))
        {
            if (change.Span.Start <= end) continue;
            end = change.Span.End;
            yield return change;
        }
    }
}
