using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen;

/// <summary>
/// Silences the rules of other packages on a handler whose exception provably reaches Sentry. The compiler asks only if there
/// is such a warning.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeighbourSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> ByRule = Neighbours.All.ToImmutableDictionary(
        static neighbour => neighbour.Rule,
        static neighbour => new SuppressionDescriptor(neighbour.Suppression, neighbour.Rule, Neighbours.Justification));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ByRule.Values.ToImmutableArray();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (FateEngines.Of(context.Compilation, context.Options) is not { } engines) return;
        foreach (var diagnostic in context.ReportedDiagnostics)
            if (ByRule.TryGetValue(diagnostic.Id, out var descriptor) && Reports(diagnostic.Location, context, engines))
                context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
    }

    private static bool Reports(Location place, SuppressionAnalysisContext context, FateEngines engines)
    {
        if (place.SourceTree is not { } tree) return false;
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        if (FateOptions.IsOff(options, Settings.SilenceNeighbours)) return false;
        var node = tree.GetRoot(context.CancellationToken).FindNode(place.SourceSpan);
        return node.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause
            && context.GetSemanticModel(tree).GetOperation(clause, context.CancellationToken) is ICatchClauseOperation caught
            && engines.Judge(caught, context.Options.AnalyzerConfigOptionsProvider).IsProven;
    }
}
