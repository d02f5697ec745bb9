using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>
/// Judges a plain handler or helper on its own operations: most are plain, and a control-flow graph, which only whole
/// methods have, costs far more than they do. What is not plain is found on the way, and the graph asked then.
/// <see cref="PathWalk"/> is the reference; where both can answer, they answer alike.
/// </summary>
internal sealed class DirectWalk
{
    private readonly FateEngine engine;
    private readonly ICatchClauseOperation? clause;
    private readonly ILocalSymbol? caught;
    private readonly IOperation body;
    private readonly Outcome outcome = new();
    private readonly Tracing tracing;
    private Stack<IOperation>? finallies;
    private bool needsGraph;
    private int triesAround;

    // The places around that a jump may go to, with what is known on the jumps so far.
    private Dictionary<ISymbol, Target>? targets;

    private DirectWalk(FateEngine engine, ICatchClauseOperation? clause, IOperation body, IMethodSymbol? owner, Func<Question, FunctionFate>? ask, InnerFunctions? functions = null)
    {
        this.engine = engine;
        this.clause = clause;
        caught = clause?.Variable();
        this.body = body;
        tracing = new Tracing(engine, graph: null, outcome, owner, ask, functions) { Clause = clause };
    }

    /// <summary>What happens in the handler; null where it takes the graph to tell.</summary>
    public static Outcome? RunHandler(FateEngine engine, ICatchClauseOperation clause)
    {
        var walk = new DirectWalk(engine, clause, clause.Handler, owner: null, ask: null);
        return walk.Run(walk.caught is { } caught ? FlowState.Empty.With(caught, Carry.Self) : FlowState.Empty, clause.Filter);
    }

    /// <summary>What happens in a helper that gets the exception; null where it takes the graph to tell.</summary>
    public static Outcome? RunFunction(FateEngine engine, IOperation body, FlowState state, Func<Question, FunctionFate> ask) =>
        new DirectWalk(engine, clause: null, body, owner: null, ask).Run(state, filter: null);

    /// <summary>What happens in a lambda or local function that knows the exception; null where it takes the graph to tell.</summary>
    public static Outcome? RunFunction(FateEngine engine, IBlockOperation body, FlowState state, IMethodSymbol owner, Func<Question, FunctionFate>? ask, InnerFunctions functions) =>
        new DirectWalk(engine, clause: null, body, owner, ask, functions).Run(state, filter: null);

    private Outcome? Run(FlowState? state, IOperation? filter)
    {
        if (filter is not null) state = Decide(filter, state!).Holds;
        if (state is not null) state = Through(body, state);
        if (state is not null) Leave(null, state);
        return needsGraph || tracing.NeedsGraph ? null : outcome;
    }

    private FlowState? Through(IOperation statement, FlowState state)
    {
        switch (statement)
        {
            case IBlockOperation or IMethodBodyBaseOperation:
                foreach (var inner in statement.ChildOperations)
                {
                    if (Through(inner, state) is not { } next) return null;
                    state = next;
                }

                return state;
            case IExpressionStatementOperation { Operation: IConditionalAccessOperation access }:
                return Access(access, state);
            case IExpressionStatementOperation { Operation: var expression }:
                return tracing.Through(expression, state);
            case IConditionalOperation choice:
                var (holds, fails) = Decide(choice.Condition, state);
                var then = holds is null ? null : Through(choice.WhenTrue, holds);
                var otherwise = fails is null || choice.WhenFalse is null ? fails : Through(choice.WhenFalse, fails);
                return FlowState.Meet(then, otherwise);
            case IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } returned:
                Return(returned, state);
                return null;
            case IThrowOperation thrown:
                Throw(thrown, state);
                return null;
            case IBranchOperation branch:
                if (JumpsTo(branch.Target, state)) return null;
                needsGraph |= branch.Target.DeclaringSyntaxReferences.Any(label => body.Syntax.Span.Contains(label.Span));
                Leave(branch.Syntax, state);
                return null;
            case IEmptyOperation:
                return state;
            case ITryOperation tried:
                return Try(tried, state);
            case ILockOperation locked:
                return tracing.Through(locked.LockedValue, state) is { } entered ? Through(locked.Body, entered) : null;
            case IForEachLoopOperation loop:
                if (tracing.Through(loop.Collection, state) is not { } entering) return null;
                needsGraph |= tracing.ValueOf(loop.Collection) != Carry.None;
                return Repeat(loop, null, ImmutableArray<IOperation>.Empty, entering);
            case IForLoopOperation { Condition: not null } loop:
                var first = state;
                foreach (var before in loop.Before)
                {
                    if (Through(before, first) is not { } next) return null;
                    first = next;
                }

                return Repeat(loop, loop.Condition, loop.AtLoopBottom, first);
            case IWhileLoopOperation { ConditionIsTop: true, ConditionIsUntil: false } loop:
                return Repeat(loop, loop.Condition, ImmutableArray<IOperation>.Empty, state);
            case ISwitchOperation choice:
                return Switch(choice, state);
            case IUsingOperation used:
                return Using(used.Resources, state) is { } holding ? Through(used.Body, holding) : null;
            case IUsingDeclarationOperation used:
                return Using(used.DeclarationGroup, state);
            default:
                return tracing.Through(statement, state);
        }
    }

    // What it catches can only come from a throw that stands in it: without one its handlers are never entered.
    private FlowState? Try(ITryOperation tried, FlowState state)
    {
        var catches = tried.Catches.Length > 0 ? 1 : 0;
        if (tried.Finally is { } last) (finallies ??= new()).Push(last);
        triesAround += catches;
        var tries = Through(tried.Body, state);
        triesAround -= catches;
        if (tried.Finally is null) return tries;
        finallies!.Pop();
        return tries is null ? null : Through(tried.Finally, tries);
    }

    // On the way out of them all, the innermost first.
    private FlowState? ThroughFinallies(FlowState state)
    {
        if (finallies is not { Count: > 0 }) return state;
        var (open, at) = (finallies, (FlowState?)state);
        foreach (var last in open)
        {
            finallies = null;
            at = at is null ? null : Through(last, at);
        }

        finallies = open;
        return at;
    }

    // As often as something changes. Where a loop settles the exception, the graph tells what it means that it may not run.
    private FlowState? Repeat(ILoopOperation loop, IOperation? condition, ImmutableArray<IOperation> atBottom, FlowState state)
    {
        var wasSettled = outcome.Settled;
        FlowState? after = null;
        for (var at = state; ;)
        {
            var (holds, fails) = condition is null ? (at, at) : Decide(condition, at);
            after = FlowState.Meet(after, fails);
            Expect(loop.ContinueLabel);
            Expect(loop.ExitLabel);
            if (holds is not null) holds = Through(loop.Body, holds);
            holds = FlowState.Meet(holds, Arrived(loop.ContinueLabel));
            after = FlowState.Meet(after, Arrived(loop.ExitLabel));
            foreach (var last in atBottom)
                if (holds is not null) holds = Through(last, holds);
            needsGraph |= outcome.Settled && !wasSettled;
            var met = FlowState.Meet(at, holds)!;
            if (ReferenceEquals(met, at) || needsGraph) return after;
            at = met;
        }
    }

    private FlowState? Switch(ISwitchOperation choice, FlowState state)
    {
        if (tracing.Through(choice.Value, state) is not { } known) return null;
        var (sections, after) = tracing.Sections(choice, known);
        Expect(choice.ExitLabel);
        foreach (var (section, entered) in choice.Cases.Zip(sections, static (section, entered) => (section, entered)))
        {
            var at = entered;
            foreach (var statement in section.Body)
                if (at is not null) at = Through(statement, at);
        }

        return FlowState.Meet(after, Arrived(choice.ExitLabel));
    }

    private void Expect(ILabelSymbol label) => (targets ??= new(SymbolEqualityComparer.Default))[label] = new(null, finallies?.Count ?? 0);

    private FlowState? Arrived(ILabelSymbol label)
    {
        var arrived = targets![label].State;
        targets.Remove(label);
        return arrived;
    }

    // Out of a try with finally, the graph knows the way.
    private bool JumpsTo(ILabelSymbol label, FlowState state)
    {
        if (targets is null || !targets.TryGetValue(label, out var target)) return false;
        needsGraph |= (finallies?.Count ?? 0) > target.Finallies;
        targets[label] = target with { State = FlowState.Meet(target.State, state) };
        return true;
    }

    // What is made from the exception is disposed of at the end, and that may report it.
    private FlowState? Using(IOperation resources, FlowState state)
    {
        var held = tracing.Through(resources, state);
        needsGraph |= held is not null && !ReferenceEquals(held.Carriers, state.Carriers);
        return held;
    }

    private FlowState? Access(IConditionalAccessOperation access, FlowState state)
    {
        if (tracing.Through(access.Operation, state) is not { } known) return null;
        var isNull = tracing.Null(access.Operation, true, known);
        tracing.Accessed = tracing.ValueOf(access.Operation);
        return FlowState.Meet(tracing.Through(access.WhenNotNull, known), isNull);
    }

    private (FlowState? Holds, FlowState? Fails) Decide(IOperation condition, FlowState state)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand }:
                var (whenTrue, whenFalse) = Decide(operand, state);
                return (whenFalse, whenTrue);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                var (left, leftFails) = Decide(both.LeftOperand, state);
                var (right, rightFails) = left is null ? (null, null) : Decide(both.RightOperand, left);
                return (right, FlowState.Meet(leftFails, rightFails));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                var (leftHolds, notLeft) = Decide(either.LeftOperand, state);
                var (rightHolds, notRight) = notLeft is null ? (null, null) : Decide(either.RightOperand, notLeft);
                return (FlowState.Meet(leftHolds, rightHolds), notRight);
            default:
                return tracing.Through(condition, state) is { } known
                    ? (tracing.Knowing(condition, true, known), tracing.Knowing(condition, false, known))
                    : (null, null);
        }
    }

    private void Return(IReturnOperation returned, FlowState state)
    {
        if (returned.ReturnedValue is not { } value)
        {
            Leave(returned.Syntax, state);
            return;
        }

        if (tracing.Through(value, state) is not { } known) return;
        if (tracing.ValueOf(value) == Carry.None) Leave(value.Syntax, known, returns: true);
        else if (clause is null) outcome.Returned = true;
        else outcome.Settle();
    }

    private void Throw(IThrowOperation thrown, FlowState state)
    {
        needsGraph |= triesAround > 0;
        if (thrown.Exception is not { } exception)
        {
            outcome.Settle();
            return;
        }

        if (tracing.Through(exception, state) is not { } known) return;
        if (engine.IsKeptFromSentry(exception))
        {
            if (ThroughFinallies(known) is { } left) outcome.Lose(thrown.Syntax, left);
        }
        else if (tracing.ValueOf(exception) != Carry.None)
        {
            outcome.Settle();
        }
        else if (ThroughFinallies(known) is not null)
        {
            outcome.Replace(exception.Syntax);
        }
    }

    // What a local from outside the handler holds now, on every way, is followed to its uses: straight on from here, or
    // else by the graph.
    private void Leave(SyntaxNode? at, FlowState state, bool returns = false)
    {
        if (ThroughFinallies(state) is not { } left) return;
        if (clause is not null && !left.IsHeldOnlyBy(caught) && (!returns || HasFinally(clause)) && Outliving(left) is { IsEmpty: false } outliving)
        {
            if (at is null && !outliving.Values.Any(static carry => carry.HasFlag(Carry.Maybe)) && IsSettledAfter(new FlowState(outliving)))
            {
                outcome.Settle();
                return;
            }

            needsGraph = true;
        }

        outcome.Lose(at?.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax>() ?? at, left);
    }

    private ImmutableDictionary<object, Carry> Outliving(FlowState state) =>
        state.Carriers.RemoveRange(state.Carriers.Keys.Where(place => place is not ISymbol symbol || symbol.DeclaringSyntaxReferences.Any(declared => clause!.Syntax.Span.Contains(declared.Span))));

    // Through each statement that follows, and then through those that follow what is around it. Any loop may end now.
    private bool IsSettledAfter(FlowState state)
    {
        for (IOperation at = clause!; at.Parent is { } around and not (IAnonymousFunctionOperation or ILocalFunctionOperation or ISwitchCaseOperation or IForLoopOperation { Condition: null } or IWhileLoopOperation { Condition: null }); at = around)
        {
            foreach (var next in Following(at, around))
            {
                var walk = new DirectWalk(engine, clause: null, next, tracing.Owner, ask: null);
                var after = next == ConditionOf(around) ? walk.Decide(next, state).Fails : walk.Through(next, state);
                if (walk.needsGraph || walk.tracing.NeedsGraph) return false;
                if (walk.outcome.Settled || walk.outcome.Returned) return true;
                if (after is null) return false;
                state = after;
            }
        }

        return false;
    }

    private static IEnumerable<IOperation> Following(IOperation at, IOperation around) => around switch
    {
        IBlockOperation block => block.Operations.SkipWhile(statement => statement != at).Skip(1),
        ITryOperation { Finally: { } last } when last != at => [last],
        IForLoopOperation loop => [.. loop.AtLoopBottom, loop.Condition!],
        IWhileLoopOperation loop => [loop.Condition!],
        _ => [],
    };

    private static IOperation? ConditionOf(IOperation around) => around switch
    {
        IForLoopOperation loop => loop.Condition,
        IWhileLoopOperation loop => loop.Condition,
        _ => null,
    };

    private static bool HasFinally(IOperation clause)
    {
        for (var at = clause.Parent; at is not null; at = at.Parent)
            if (at is ITryOperation { Finally: not null }) return true;
        return false;
    }

    /// <param name="State">What is known on the jumps there; null where there was none.</param>
    /// <param name="Finallies">How many finally blocks the place lies in the try of.</param>
    private readonly record struct Target(FlowState? State, int Finallies);
}
