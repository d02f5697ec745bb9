using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Where a handler stands in the control-flow graph of its function.</summary>
/// <param name="Graph">The graph of the innermost function around the handler.</param>
/// <param name="Region">The catch region, or the region of filter and catch together.</param>
/// <param name="Owner">The lambda or local function that the graph belongs to; null for a member's own body.</param>
internal sealed record Handler(ControlFlowGraph Graph, ControlFlowRegion Region, IMethodSymbol? Owner);

/// <summary>Finds the region of a catch clause. A region has no syntax, so clauses and regions are paired in source order.</summary>
internal sealed class HandlerMap
{
    private static readonly ConditionalWeakTable<ControlFlowGraph, HandlerMap> Maps = new();

    private readonly Dictionary<SyntaxNode, Handler> handlers = [];

    private HandlerMap(ControlFlowGraph graph) => AddFunction(graph, graph.OriginalOperation, owner: null);

    public static Handler? Find(ICatchClauseOperation clause, ControlFlowGraph graph) =>
        Maps.GetValue(graph, static graph => new HandlerMap(graph)).handlers.TryGetValue(clause.Syntax, out var handler) ? handler : null;

    /// <summary>The graph of a local function; null in code that does not compile, where a call may find one that no graph around it shows.</summary>
    public static ControlFlowGraph? GraphOf(IMethodSymbol localFunction, ControlFlowGraph within)
    {
        for (var graph = within; graph is not null; graph = graph.Parent)
            if (graph.LocalFunctions.Contains(localFunction)) return graph.GetLocalFunctionControlFlowGraph(localFunction);
        return null;
    }

    private void AddFunction(ControlFlowGraph graph, IOperation body, IMethodSymbol? owner)
    {
        var tries = new List<ITryOperation>();
        var functions = new List<IOperation>();
        Collect(body, tries, functions);

        var regions = new List<ControlFlowRegion>();
        CollectRegions(graph.Root, regions);
        if (tries.Count == regions.Count)
        {
            for (var i = 0; i < tries.Count; i++) Pair(graph, tries[i], regions[i], owner);
        }

        if (functions.Count == 0) return;
        var lambdas = new Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation>();
        foreach (var function in functions)
        {
            if (function is ILocalFunctionOperation local)
            {
                if (GraphOf(local.Symbol, graph) is { } inner) AddFunction(inner, function, local.Symbol);
                continue;
            }

            if (lambdas.Count == 0) CollectLambdas(graph, lambdas);
            if (lambdas.TryGetValue(function.Syntax, out var lambda))
                AddFunction(graph.GetAnonymousFunctionControlFlowGraphInScope(lambda), function, lambda.Symbol);
        }
    }

    private void Pair(ControlFlowGraph graph, ITryOperation tried, ControlFlowRegion region, IMethodSymbol? owner)
    {
        var catches = region.NestedRegions.Where(nested => nested.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler).ToList();
        if (catches.Count != tried.Catches.Length) return;
        for (var i = 0; i < catches.Count; i++) handlers[tried.Catches[i].Syntax] = new(graph, catches[i], owner);
    }

    // In source order; what is nested in a function of its own belongs to that function. Iterative: code may nest deeply.
    private static void Collect(IOperation body, List<ITryOperation> tries, List<IOperation> functions)
    {
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (at is ITryOperation { Catches.Length: > 0 } tried) tries.Add(tried);
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation && at != body)
            {
                if (HasTry(at)) functions.Add(at);
                continue;
            }

            foreach (var child in at.ChildOperations.Reverse()) open.Push(child);
        }
    }

    private static bool HasTry(IOperation function)
    {
        foreach (var inner in function.Descendants())
            if (inner is ITryOperation) return true;
        return false;
    }

    private static void CollectRegions(ControlFlowRegion region, List<ControlFlowRegion> found)
    {
        if (region.Kind == ControlFlowRegionKind.TryAndCatch) found.Add(region);
        foreach (var nested in region.NestedRegions) CollectRegions(nested, found);
    }

    private static void CollectLambdas(ControlFlowGraph graph, Dictionary<SyntaxNode, IFlowAnonymousFunctionOperation> found)
    {
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations) Collect(operation);
            if (block.BranchValue is { } value) Collect(value);
        }

        void Collect(IOperation operation)
        {
            foreach (var inner in operation.DescendantsAndSelf())
                if (inner is IFlowAnonymousFunctionOperation lambda) found[lambda.Syntax] = lambda;
        }
    }
}
