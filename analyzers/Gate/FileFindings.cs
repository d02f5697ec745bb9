using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.SetUp;

namespace SentryGen.Gate;

/// <summary>The findings of a rule in one file, on their way through the gate.</summary>
internal static class FileFindings
{
    /// <summary>The findings in a file of code that are to be reported.</summary>
    public static IEnumerable<Finding> Passed(
        this IEnumerable<Finding> findings,
        FindingGate? gate,
        DiagnosticDescriptor rule,
        SemanticModel model,
        CancellationToken cancellation) =>
        gate is null
            ? findings
            : Passed(findings, gate, rule, place => Subject.SymbolAt(model, place.SourceSpan.Start, cancellation));

    /// <summary>The findings in a settings file that are to be reported.</summary>
    public static IEnumerable<Finding> Passed(
        this IEnumerable<Finding> findings, FindingGate? gate, DiagnosticDescriptor rule, string path) =>
        gate is null ? findings : Passed(findings, gate, rule, _ => Path.GetFileName(path));

    private static IEnumerable<Finding> Passed(
        IEnumerable<Finding> findings, FindingGate gate, DiagnosticDescriptor rule, Func<Location, string> symbolAt)
    {
        var count = new Dictionary<string, int>();
        foreach (var finding in findings.OrderBy(static finding => finding.Place.SourceSpan.Start))
        {
            var symbol = symbolAt(finding.Place);
            count[symbol] = count.TryGetValue(symbol, out var before) ? before + 1 : 1;
            if (gate.Pass(rule.Id, new(symbol, "", count[symbol], RegionOf(finding.Place)), finding.Properties) is { } properties)
                yield return finding with { Properties = properties };
        }
    }

    // The whole statement: a change in it may have brought the finding.
    private static IReadOnlyCollection<Location> RegionOf(Location place) =>
        place.SourceTree?.GetRoot().FindNode(place.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is { } statement and not BlockSyntax
            ? ImmutableArray.Create(place, statement.GetLocation())
            : ImmutableArray.Create(place);
}
