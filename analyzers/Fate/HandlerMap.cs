using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Where a handler stands in the control-flow graph of its function.</summary>
/// <param name="Graph">The graph of the innermost function around the handler.</param>
/// <param name="Region">The catch region, or the region of filter and catch together.</param>
/// <param name="Owner">The lambda or local function that the graph belongs to; null for a member's own body.</param>
internal sealed record Handler(ControlFlowGraph Graph, ControlFlowRegion Region, IMethodSymbol? Owner);

/// <summary>The catch regions of one graph. A region has no syntax, so clauses and regions are paired in source order.</summary>
internal sealed class HandlerMap
{
    private static readonly ConditionalWeakTable<ControlFlowGraph, HandlerMap> Maps = new();

    private readonly Lazy<Dictionary<SyntaxNode, ControlFlowRegion>> regions;
    private readonly Lazy<Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation>> lambdas;

    private HandlerMap(ControlFlowGraph graph)
    {
        regions = new(() => RegionsIn(graph));
        lambdas = new(() => LambdasIn(graph));
    }

    public static Handler? Find(ICatchClauseOperation clause, ControlFlowGraph graph)
    {
        IMethodSymbol? owner = null;
        foreach (var function in FunctionsAround(clause))
        {
            if ((function is ILocalFunctionOperation local ? GraphOf(local.Symbol, graph) : GraphOf(function, graph)) is not { } inner) return null;
            (graph, owner) = (inner, (function as ILocalFunctionOperation)?.Symbol ?? ((IAnonymousFunctionOperation)function).Symbol);
        }

        return Of(graph).regions.Value.TryGetValue(clause.Syntax, out var region) ? new(graph, region, owner) : null;
    }

    /// <summary>The graph of a local function; null in code that does not compile, where a call may find one that no graph around it shows.</summary>
    public static ControlFlowGraph? GraphOf(IMethodSymbol localFunction, ControlFlowGraph within)
    {
        for (var graph = within; graph is not null; graph = graph.Parent)
            if (graph.LocalFunctions.Contains(localFunction)) return graph.GetLocalFunctionControlFlowGraph(localFunction);
        return null;
    }

    private static HandlerMap Of(ControlFlowGraph graph) => Maps.GetValue(graph, static graph => new(graph));

    private static ControlFlowGraph? GraphOf(IOperation lambda, ControlFlowGraph within) =>
        Of(within).lambdas.Value.TryGetValue(lambda.Syntax, out var shown) ? within.GetAnonymousFunctionControlFlowGraphInScope(shown) : null;

    // Outermost first.
    private static Stack<IOperation> FunctionsAround(IOperation clause)
    {
        var functions = new Stack<IOperation>();
        for (var at = clause.Parent; at is not null; at = at.Parent)
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation) functions.Push(at);
        return functions;
    }

    private static Dictionary<SyntaxNode, ControlFlowRegion> RegionsIn(ControlFlowGraph graph)
    {
        var found = new Dictionary<SyntaxNode, ControlFlowRegion>();
        var tries = TriesIn(graph.OriginalOperation.Syntax).ToList();
        var regions = new List<ControlFlowRegion>();
        Collect(graph.Root, regions);
        if (tries.Count != regions.Count) return found;
        foreach (var (tried, region) in tries.Zip(regions, static (tried, region) => (tried, region)))
        {
            var catches = region.NestedRegions.Where(static nested => nested.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler).ToList();
            if (catches.Count != tried.Catches.Count) continue;
            for (var i = 0; i < catches.Count; i++) found[tried.Catches[i]] = catches[i];
        }

        return found;
    }

    // A try is a statement, and what is nested in a function of its own belongs to that function.
    private static IEnumerable<TryStatementSyntax> TriesIn(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (ExpressionSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax))
            .OfType<TryStatementSyntax>()
            .Where(static tried => tried.Catches.Count > 0);

    private static void Collect(ControlFlowRegion region, List<ControlFlowRegion> found)
    {
        if (region.Kind == ControlFlowRegionKind.TryAndCatch) found.Add(region);
        foreach (var nested in region.NestedRegions) Collect(nested, found);
    }

    private static Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation> LambdasIn(ControlFlowGraph graph)
    {
        var found = new Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation>();
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations) Collect(operation);
            if (block.BranchValue is { } value) Collect(value);
        }

        return found;

        void Collect(IOperation operation)
        {
            foreach (var inner in operation.DescendantsAndSelf())
                if (inner is IFlowAnonymousFunctionOperation lambda) found[lambda.Syntax] = lambda;
        }
    }
}
