using System.Collections;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>
/// Follows an exception that is not settled yet along the edges of a control-flow graph. A path ends where the exception
/// is settled, or leaves the handler (or function), which is a leak. Settled paths are not followed any further.
/// </summary>
internal sealed class PathWalk
{
    private readonly FateEngine engine;
    private readonly ControlFlowGraph graph;
    private readonly Outcome outcome;
    private readonly Tracing tracing;
    private readonly bool isFunction;
    private readonly Dictionary<int, FlowState> reached = [];
    private readonly Queue<BasicBlock> open = new();
    private readonly HashSet<int> waiting = [];
    private ControlFlowRegion? handler;
    private HashSet<ISymbol>? handlerLocals;
    private ControlFlowRegion? only;
    private FlowState? atRegionEnd;
    private bool searching;
    private BasicBlock? around;
    private bool cameAround;

    /// <param name="engine">Answers for helpers and options.</param>
    /// <param name="graph">The function's graph.</param>
    /// <param name="outcome">Collects what is found.</param>
    /// <param name="owner">The lambda or local function whose graph it is; null for a member's body.</param>
    /// <param name="ask">Answers for helpers while helpers are being solved; null in a handler's own function.</param>
    /// <param name="functions">The functions inside each other on the way to here.</param>
    public PathWalk(FateEngine engine, ControlFlowGraph graph, Outcome outcome, IMethodSymbol? owner, Func<Question, FunctionFate>? ask, InnerFunctions? functions = null)
    {
        this.engine = engine;
        this.graph = graph;
        this.outcome = outcome;
        isFunction = true;
        tracing = new Tracing(engine, graph, outcome, owner, ask, functions);
    }

    private PathWalk(PathWalk outer)
    {
        (engine, graph, outcome, tracing, isFunction, handler, handlerLocals) =
            (outer.engine, outer.graph, outer.outcome, outer.tracing, outer.isFunction, outer.handler, outer.handlerLocals);
    }

    /// <summary>What happens in a lambda or local function that knows the exception.</summary>
    public static Outcome RunFunction(FateEngine engine, ControlFlowGraph graph, FlowState state, IMethodSymbol owner, Func<Question, FunctionFate>? ask, InnerFunctions functions)
    {
        var found = new Outcome();
        new PathWalk(engine, graph, found, owner, ask, functions).RunFunction(state);
        return found;
    }

    /// <summary>From the function's entry to its exits, with the exception in a parameter or captured variable.</summary>
    public void RunFunction(FlowState state)
    {
        Reach(graph.Blocks[0], state);
        Drain();
    }

    /// <summary>From the first block of the filter, or of the handler where there is none, to every way out of the handler.</summary>
    public void RunHandler(ControlFlowRegion region)
    {
        handler = region;
        handlerLocals = LocalsOf(region);
        tracing.Handler = region;
        Reach(graph.Blocks[region.FirstBlockOrdinal], FlowState.Empty);
        Drain();
    }

    private void Drain()
    {
        while (open.Count > 0)
        {
            var block = open.Dequeue();
            waiting.Remove(block.Ordinal);
            Step(block, reached[block.Ordinal]);
        }
    }

    private void Reach(BasicBlock block, FlowState state)
    {
        if (block == around)
        {
            cameAround = true;
            return;
        }

        if (reached.TryGetValue(block.Ordinal, out var before))
        {
            var met = before.Meet(state);
            if (ReferenceEquals(met, before)) return;
            reached[block.Ordinal] = met;
        }
        else
        {
            reached[block.Ordinal] = state;
        }

        if (waiting.Add(block.Ordinal)) open.Enqueue(block);
        if (searching) ReachHandlers(block, state);
    }

    private void ReachHandlers(BasicBlock from, FlowState state)
    {
        for (var region = from.EnclosingRegion; region is not null && region != only; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { Kind: ControlFlowRegionKind.TryAndCatch } tried) continue;
            foreach (var nested in tried.NestedRegions)
                if (nested.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                    Reach(graph.Blocks[nested.FirstBlockOrdinal], state);
        }
    }

    private void Step(BasicBlock block, FlowState entered)
    {
        if (tracing.Through(block, entered) is not { } state) return;
        if (block.ConditionalSuccessor is { } taken && block.BranchValue is { } condition)
        {
            var takenWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            var onTaken = tracing.Knowing(condition, takenWhen, state);
            var onOther = tracing.Knowing(condition, !takenWhen, state);
            var otherwise = block.FallThroughSuccessor;
            if (around is null && IsLoop(condition))
            {
                var (body, entering) = takenWhen ? (taken, onTaken) : (otherwise, onOther);
                if (body?.Destination is { } first && entering is not null && SettlesWithin(block, first, entering)) return;
            }

            if (onTaken is not null) Follow(block, taken, onTaken);
            if (onOther is not null && otherwise is not null) Follow(block, otherwise, onOther);
            return;
        }

        if (block.FallThroughSuccessor is { } next) Follow(block, next, state);
        else if (block.Kind == BasicBlockKind.Exit) Leave(block, null, state);
    }

    private static bool IsLoop(IOperation condition) => condition.Syntax.FirstAncestorOrSelf<StatementSyntax>() switch
    {
        CommonForEachStatementSyntax => condition is IInvocationOperation { TargetMethod.Name: nameof(IEnumerator.MoveNext) or DotNetApi.MoveNextAsync } or IAwaitOperation,
        ForStatementSyntax { Condition: { } asked } => asked == condition.Syntax,
        WhileStatementSyntax { Condition: var asked } => asked == condition.Syntax,
        _ => false,
    };

    // Everybody who waits is told: where nobody waits, nobody needs to hear. A report in a loop that does not run is missing.
    private bool SettlesWithin(BasicBlock loop, BasicBlock body, FlowState state)
    {
        var found = new Outcome();
        var walk = new PathWalk(engine, graph, found, tracing.Owner, tracing.Ask, tracing.Functions) { handler = handler, handlerLocals = handlerLocals, around = loop };
        (walk.tracing.Handler, walk.tracing.Lambdas) = (handler, tracing.Lambdas);
        walk.Reach(body, state);
        walk.Drain();
        if (walk.cameAround || !found.Settled || found.Reported || found.IsOpen) return false;
        outcome.Settle();
        return true;
    }

    private void Follow(BasicBlock from, ControlFlowBranch branch, FlowState state)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw:
                Throw(from, state);
                return;
            case ControlFlowBranchSemantics.Rethrow:
                Rethrow(from, state);
                return;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                if (only is not null && from.EnclosingRegion is { } ending && Within(ending, only)) atRegionEnd = FlowState.Meet(atRegionEnd, state);
                return;
            case ControlFlowBranchSemantics.Return when from.BranchValue is { } value && tracing.ValueOf(value) != Carry.None:
                if (isFunction && handler is null) outcome.Returned = true;
                else outcome.Settle();
                return;
            case ControlFlowBranchSemantics.Return or ControlFlowBranchSemantics.Regular when branch.Destination is { } destination:
                if (ThroughFinally(branch, state) is not { } after) return;
                if (IsOut(destination)) Leave(from, branch, after);
                else Reach(destination, after);
                return;
        }
    }

    private void Throw(BasicBlock from, FlowState state)
    {
        // What the compiler throws where no arm of a switch expression fits is nobody's decision.
        if (from.BranchValue?.Unconverted() is IObjectCreationOperation { IsImplicit: true }) return;
        if (engine.IsKeptFromSentry(from.BranchValue))
        {
            if (!CaughtNearby(from, state)) outcome.Lose(ThrowAt(from.BranchValue!.Syntax), state);
            return;
        }

        if (from.BranchValue is { } thrown && tracing.ValueOf(thrown) != Carry.None)
        {
            outcome.Settle();
            return;
        }

        if (!CaughtNearby(from, state)) outcome.Replace(from.BranchValue?.Syntax ?? SyntaxOf(from));
    }

    private static SyntaxNode ThrowAt(SyntaxNode thrown) => thrown.Parent as ThrowStatementSyntax ?? thrown;

    private void Rethrow(BasicBlock from, FlowState state)
    {
        if (handler is not null && CatchAround(from) is { } around && (around == handler || around.EnclosingRegion == handler)) outcome.Settle();
        else if (!CaughtNearby(from, state)) outcome.Replace(SyntaxOf(from));
    }

    // A throw inside a nested try goes on through its finally or in its handlers; the exception we follow stays where it is.
    private bool CaughtNearby(BasicBlock from, FlowState state)
    {
        for (var region = from.EnclosingRegion; region is not null && region != handler; region = region.EnclosingRegion)
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } tried }) continue;
            if (tried.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                if (Through(tried.NestedRegions[1], state) is not { } after) return true;
                state = after;
                continue;
            }

            foreach (var nested in tried.NestedRegions)
                if (nested.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                    Reach(graph.Blocks[nested.FirstBlockOrdinal], state);
            return true;
        }

        return false;
    }

    private static ControlFlowRegion? CatchAround(BasicBlock block)
    {
        var region = block.EnclosingRegion;
        while (region is not null && region.Kind != ControlFlowRegionKind.Catch) region = region.EnclosingRegion;
        return region;
    }

    private FlowState? ThroughFinally(ControlFlowBranch branch, FlowState state)
    {
        FlowState? at = state;
        foreach (var region in branch.FinallyRegions)
            if (at is not null) at = Through(region, at);
        return at;
    }

    private FlowState? Through(ControlFlowRegion last, FlowState state)
    {
        var walk = new PathWalk(this) { only = last, searching = searching };
        walk.Reach(graph.Blocks[last.FirstBlockOrdinal], state);
        walk.Drain();
        return walk.atRegionEnd;
    }

    private bool IsOut(BasicBlock destination) =>
        destination.Kind == BasicBlockKind.Exit || (only is null && handler is not null && !searching && !Within(destination, handler));

    private void Leave(BasicBlock from, ControlFlowBranch? branch, FlowState state)
    {
        if (handler is not null && !searching && branch?.Destination is { } destination)
        {
            if (LaterFate(destination, state) is not { } later) return;
            state = later;
        }

        outcome.Lose(WayOut(from, branch), state);
    }

    // A local that lives longer than the handler is followed to its uses: is any of them a report, a throw, a hand-over?
    private FlowState? LaterFate(BasicBlock destination, FlowState state)
    {
        var surviving = state.Carriers.Where(carrier => carrier.Key is ILocalSymbol or IParameterSymbol && !handlerLocals!.Contains((ISymbol)carrier.Key)).ToImmutableDictionary();
        if (surviving.IsEmpty || destination.Kind == BasicBlockKind.Exit) return state;
        var found = new Outcome();
        var search = new PathWalk(engine, graph, found, tracing.Owner, tracing.Ask, tracing.Functions) { searching = true };
        search.tracing.Lambdas = tracing.Lambdas;
        search.Reach(destination, new FlowState(surviving));
        search.Drain();
        if (found.Settled || found.Returned)
        {
            outcome.Settle();
            return null;
        }

        var later = found.ToFunctionFate();
        return state with { Heard = state.Heard ?? later.Heard, Text = state.Text ?? later.Text };
    }

    private static HashSet<ISymbol> LocalsOf(ControlFlowRegion region)
    {
        var locals = new HashSet<ISymbol>(region.Locals, SymbolEqualityComparer.Default);
        foreach (var nested in region.NestedRegions) locals.UnionWith(LocalsOf(nested));
        return locals;
    }

    private static bool Within(BasicBlock block, ControlFlowRegion region) =>
        block.Ordinal >= region.FirstBlockOrdinal && block.Ordinal <= region.LastBlockOrdinal;

    private static bool Within(ControlFlowRegion inner, ControlFlowRegion region) =>
        inner.FirstBlockOrdinal >= region.FirstBlockOrdinal && inner.LastBlockOrdinal <= region.LastBlockOrdinal;

    // The graph has no operation for a jump without a value, so it is looked for behind the last statement before it.
    private static SyntaxNode? WayOut(BasicBlock from, ControlFlowBranch? branch)
    {
        if (from.BranchValue?.Syntax.FirstAncestorOrSelf<SwitchLabelSyntax>()?.Parent is SwitchSectionSyntax section
            && branch == (from.ConditionKind == ControlFlowConditionKind.WhenTrue ? from.ConditionalSuccessor : from.FallThroughSuccessor))
            return section.Statements.Select(FirstJump).FirstOrDefault(static jump => jump is not null and not BreakStatementSyntax);
        if (StatementOf(from) is not { } last) return null;
        if (IsJump(last)) return last;
        if (last is IfStatementSyntax choice && from.ConditionKind != ControlFlowConditionKind.None)
        {
            var whenTrue = (branch == from.ConditionalSuccessor) == (from.ConditionKind == ControlFlowConditionKind.WhenTrue);
            var way = whenTrue ? choice.Statement : choice.Else?.Statement;
            if (way is not null) return FirstJump(way);
        }

        return last.Parent is BlockSyntax or SwitchSectionSyntax && NextOf(last) is { } next && IsJump(next) ? next : null;
    }

    private static StatementSyntax? FirstJump(StatementSyntax way) =>
        way is BlockSyntax block ? block.Statements.FirstOrDefault(IsJump) : IsJump(way) ? way : null;

    private static StatementSyntax? NextOf(StatementSyntax statement)
    {
        var statements = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => default,
        };
        var next = statements.IndexOf(statement) + 1;
        return next > 0 && next < statements.Count ? statements[next] : null;
    }

    private static bool IsJump(StatementSyntax statement) =>
        statement is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or YieldStatementSyntax;

    private static StatementSyntax? StatementOf(BasicBlock block) =>
        SyntaxOf(block)?.FirstAncestorOrSelf<StatementSyntax>() is { } statement and not BlockSyntax ? statement : null;

    private static SyntaxNode? SyntaxOf(BasicBlock block) => (block.BranchValue ?? block.Operations.LastOrDefault())?.Syntax;
}
