using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Statements. A null state is a path that has ended, or has not begun.
internal sealed partial class Interpreter
{
    private FlowState? Exec(IOperation statement, FlowState? state)
    {
        if (state is null && !LeadsToClause(statement)) return null;
        if (state is null && IsResumed(statement)) return ResumeBehind(statement);
        EnsureBounds();
        switch (statement)
        {
            case IMethodBodyBaseOperation body:
                if (body is IConstructorBodyOperation { Initializer: { } initializer }) state = Exec(initializer, state);
                return Exec(body.BlockBody ?? body.ExpressionBody!, state);
            case IBlockOperation block:
                return Sequence(block.Operations, state);
            case IConditionalOperation choice:
                var (holds, fails) = Decide(choice.Condition, state);
                var then = Exec(choice.WhenTrue, holds);
                return FlowState.Join(then, choice.WhenFalse is { } otherwise ? Exec(otherwise, fails) : fails);
            case IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } returned:
                Return(returned, state!);
                return null;
            case IBranchOperation branch:
                frame.Add(new(ExitKind.Jump, branch.Syntax, branch.Target, state!, AbstractValue.Unknown));
                return null;
            case ILabeledOperation labeled:
                state = FlowState.Join(state, frame.TakeJumps(labeled.Label));
                return labeled.Operation is { } inner ? Exec(inner, state) : state;
            case ITryOperation tried:
                return Try(tried, state);
            case ILoopOperation loop:
                return Loop(loop, state);
            case ISwitchOperation choice:
                return Switch(choice, state);
            case ILockOperation locked:
                Evaluate(locked.LockedValue, ref state);
                return Exec(locked.Body, state);
            case IUsingOperation used:
                return Using(used.Resources, state, entered => Exec(used.Body, entered));
            case ILocalFunctionOperation or IEmptyOperation:
                return state;
            default:
                Evaluate(statement, ref state);
                return state;
        }
    }

    private FlowState? Sequence(ImmutableArray<IOperation> statements, FlowState? state)
    {
        var left = Pass(statements, state, entries: null);
        if (!statements.Any(static statement => statement is ILabeledOperation)) return left;

        // A jump back to a label runs what follows the label again.
        var entries = new Dictionary<ILabelSymbol, FlowState>(SymbolEqualityComparer.Default);
        while (HaveGrown(statements, entries)) left = FlowState.Join(left, Pass(statements, null, entries));
        return left;
    }

    private FlowState? Pass(ImmutableArray<IOperation> statements, FlowState? state, Dictionary<ILabelSymbol, FlowState>? entries)
    {
        for (var i = 0; i < statements.Length; i++)
        {
            if (entries is not null
                && statements[i] is ILabeledOperation { Label: var label }
                && entries.TryGetValue(label, out var entered))
                state = FlowState.Join(state, entered);
            if (statements[i] is IUsingDeclarationOperation used)
            {
                var rest = statements.RemoveRange(0, i + 1);
                return Using(used.DeclarationGroup, state, entered => Pass(rest, entered, entries));
            }

            state = Exec(statements[i], state);
        }

        return state;
    }

    private bool HaveGrown(ImmutableArray<IOperation> statements, Dictionary<ILabelSymbol, FlowState> entries)
    {
        var hasGrown = false;
        foreach (var statement in statements)
        {
            if (statement is not ILabeledOperation { Label: var label } || frame.TakeJumps(label) is not { } arrived) continue;
            var known = entries.TryGetValue(label, out var entry) ? entry : null;
            var joined = FlowState.Join(known, arrived)!;
            if (ReferenceEquals(joined, known)) continue;
            entries[label] = joined;
            hasGrown = true;
        }

        return hasGrown;
    }

    private void Return(IReturnOperation returned, FlowState known)
    {
        FlowState? state = known;
        var value = returned.ReturnedValue is { } given ? Evaluate(given, ref state) : AbstractValue.Unknown;
        if (state is not null) frame.Add(new(ExitKind.Return, returned.ReturnedValue?.Syntax ?? returned.Syntax, null, state, value));
    }

    private void Throw(IThrowOperation thrown, ref FlowState? state)
    {
        var value = thrown.Exception is { } exception
            ? Evaluate(exception, ref state)
            : caught;
        if (state is null) return;
        var isRefusal = thrown.Exception is not null && engine.IsKeptFromSentry(thrown.Exception);
        frame.Add(new(ExitKind.Throw, isRefusal ? thrown.Syntax : thrown.Exception?.Syntax ?? thrown.Syntax, null, state, value)
        {
            Thrown = thrown.Exception?.Unconverted().Type,
            IsRefusal = isRefusal,
        });
        state = null;
    }

    private FlowState? Try(ITryOperation tried, FlowState? state)
    {
        var outer = frame;
        frame = new();
        FlowState? left;
        if (followed is not null && tried == clause!.Parent)
        {
            left = state is null ? Resume() : null;
        }
        else
        {
            left = Exec(tried.Body, state);
            if (followed is not null && state is not null && tried.Catches.Length > 0) DropReturns();
            // A clause around the handler has a verdict of its own.
            if (tried.Catches.Length > 0 && !LeadsToClause(tried.Body)) left = FlowState.Join(left, Catch(tried.Catches, state));
        }

        var exits = frame.TakeAll();
        frame = outer;
        if (tried.Finally is not { } last)
        {
            foreach (var exit in exits) frame.Add(exit);
            return left;
        }

        left = Exec(last, left);
        foreach (var exit in exits)
        {
            var passed = exit.Kind == ExitKind.End ? exit.State : Exec(last, exit.State);
            if (passed is not null) frame.Add(exit with { State = passed });
        }

        return left;
    }

    // Another attempt after the handler has succeeded: what failed before is no loss.
    private void DropReturns()
    {
        foreach (var exit in frame.TakeAll())
            if (exit.Kind != ExitKind.Return || exit.Value.MayHold) frame.Add(exit);
    }

    // From the exit of the handler on.
    private FlowState? Resume()
    {
        if (followed!.Kind == ExitKind.Fall) return followed.State;
        frame.Add(followed);
        return null;
    }

    private FlowState? Catch(ImmutableArray<ICatchClauseOperation> clauses, FlowState? entered)
    {
        FlowState? left = null;
        foreach (var inner in clauses)
            if (LeadsToClause(inner)) left = FlowState.Join(left, Exec(inner.Handler, null));

        var exits = frame.TakeAll();
        foreach (var exit in exits.Where(static exit => exit.Kind != ExitKind.Throw)) frame.Add(exit);
        var thrown = exits.FindAll(static exit => exit.Kind == ExitKind.Throw);
        foreach (var inner in clauses) left = FlowState.Join(left, Catch(inner, thrown, entered));
        foreach (var exit in thrown) frame.Add(exit);
        return left;
    }

    // All that a clause takes goes through its handler once: handlers in handlers must not multiply.
    private FlowState? Catch(ICatchClauseOperation inner, List<Exit> thrown, FlowState? entered)
    {
        FlowState? taken = null;
        var value = AbstractValue.Nothing;
        foreach (var exit in thrown)
        {
            if (Takes(inner, exit) is null) continue;
            taken = FlowState.Join(taken, exit.State);
            value = value.Join(exit.Value);
        }

        if (taken is null) return entered is null ? null : Recover(inner, entered);
        var (left, passed) = Handle(inner, taken, value);
        for (var i = thrown.Count - 1; i >= 0; i--)
        {
            if (Takes(inner, thrown[i]) != true) continue;
            if (passed is null) thrown.RemoveAt(i);
            else thrown[i] = thrown[i] with { State = passed };
        }

        return left;
    }

    // A call in the try may throw, too. A report in the handler is a report on some path; a loss there is not counted.
    private FlowState? Recover(ICatchClauseOperation inner, FlowState entered)
    {
        var outer = frame;
        frame = new();
        var left = Handle(inner, entered, AbstractValue.Unknown).Left;
        isSettled |= frame.TakeAll().Exists(static exit => exit is { Kind: ExitKind.Throw, Value.Holds: true, IsRefusal: false });
        frame = outer;
        return followed is null ? null : left;
    }

    // Whether a clause takes what is thrown, and certainly so; null if it can't.
    private static bool? Takes(ICatchClauseOperation inner, Exit exit)
    {
        if (KnownTypes.IsGeneral(inner.ExceptionType) || KnownTypes.DerivesFrom(exit.Thrown, inner.ExceptionType)) return true;
        return exit.Thrown is null || KnownTypes.DerivesFrom(inner.ExceptionType, exit.Thrown) ? false : null;
    }

    private (FlowState? Left, FlowState? Passed) Handle(ICatchClauseOperation inner, FlowState state, AbstractValue value)
    {
        var entered = inner.Variable() is { } variable ? state.With(variable, value) : state;
        var outer = caught;
        caught = value;
        var (holds, fails) = inner.Filter is { } filter ? Decide(filter, entered) : (entered, null);
        var left = Exec(inner.Handler, holds);
        caught = outer;
        return (left, fails);
    }

    private FlowState? Loop(ILoopOperation loop, FlowState? state)
    {
        var elements = AbstractValue.Unknown;
        switch (loop)
        {
            case IForEachLoopOperation each:
                elements = Enumerate(each.Collection, ref state);
                break;
            case IForLoopOperation counted:
                foreach (var before in counted.Before) state = Exec(before, state);
                break;
        }

        if (state is null && !LeadsToClause(loop)) return null;
        FlowState? left = null;
        var (at, isFirst) = (state, true);
        while (true)
        {
            var (holds, fails) = Round(loop, elements, at, isFirst);
            var body = Body(loop, holds, isFirst, ref fails);
            left = FlowState.Join(left, fails);
            body = FlowState.Join(body, frame.TakeJumps(loop.ContinueLabel));
            left = FlowState.Join(left, frame.TakeJumps(loop.ExitLabel));
            if (loop is IForLoopOperation { AtLoopBottom: var bottom })
                foreach (var last in bottom) body = Exec(last, body);
            if (loop is IWhileLoopOperation { ConditionIsTop: false, Condition: { } again })
            {
                var (repeats, ends) = Decide(again, body);
                (body, left) = (repeats, FlowState.Join(left, ends));
            }

            // If the first round runs in any case, nothing goes on from before it.
            var joined = isFirst && fails is null ? body : FlowState.Join(at, body);
            if (joined is null || ReferenceEquals(joined, at)) return left;
            (at, isFirst) = (joined, false);
        }
    }

    private (FlowState? Holds, FlowState? Fails) Round(ILoopOperation loop, AbstractValue elements, FlowState? at, bool isFirst)
    {
        switch (loop)
        {
            case IForEachLoopOperation each:
                // A collection that holds the exception is not empty.
                var fails = isFirst && (elements.IsFilled || FunctionOf(elements) is not null) ? null : at;
                var entered = at;
                if (entered is not null) AssignElement(each.LoopControlVariable, elements, ref entered);
                return (entered, fails);
            case IForLoopOperation { Condition: { } condition }:
                return Decide(condition, at);
            case IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition }:
                return Decide(condition, at);
            default:
                return (at, null);
        }
    }

    // A body that hands the exception to each waiter settles it even if the loop runs zero times. One that only reports it does not.
    private FlowState? Body(ILoopOperation loop, FlowState? entered, bool isFirst, ref FlowState? fails)
    {
        if (!isFirst || entered is null || loop is IWhileLoopOperation { ConditionIsTop: false }) return Exec(loop.Body, entered);
        var (outer, wasSettled, wasReported) = (frame, isSettled, isReported);
        (frame, isSettled, isReported) = (new(), false, false);
        var left = Exec(loop.Body, entered);
        var exits = frame.TakeAll();
        if (left is null && exits.Count == 0 && isSettled && (!isReported || TellsElement(loop))) fails = null;
        (frame, isSettled, isReported) = (outer, isSettled || wasSettled, isReported || wasReported);
        foreach (var exit in exits) frame.Add(exit);
        return left;
    }

    // foreach (var listener in listeners) listener.Hear(ex)
    private static bool TellsElement(ILoopOperation loop) =>
        loop is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element }, Body: var body }
        && body.Descendants().Any(part => part is IInvocationOperation { Instance: ILocalReferenceOperation { Local: var told } } call
            && SymbolEqualityComparer.Default.Equals(told, element)
            && call.Arguments.Any(static argument => KnownTypes.IsException(argument.Value.Type)));

    private void AssignElement(IOperation variable, AbstractValue elements, ref FlowState? state)
    {
        if (variable is IVariableDeclaratorOperation { Symbol: var local })
            state = state!.With(local, FunctionOf(elements) is not null ? elements : PartOf(elements, local.Type));
        else Deconstruct(variable, PartOf(elements, variable.Type), ref state);
    }

    private FlowState? Switch(ISwitchOperation choice, FlowState? state)
    {
        var value = Evaluate(choice.Value, ref state);
        var entered = new FlowState?[choice.Cases.Length];
        var passed = state;
        int? rest = null;
        for (var i = 0; i < entered.Length; i++)
        {
            foreach (var label in choice.Cases[i].Clauses)
            {
                if (label is IDefaultCaseClauseOperation) rest = i;
                if (passed is null || label is IDefaultCaseClauseOperation) continue;
                var (holds, fails) = Fits(choice.Value, value, label, passed);
                (entered[i], passed) = (FlowState.Join(entered[i], holds), fails);
                if (IsNull(label)) value = NotNull(value);
            }
        }

        if (rest is { } otherwise) (entered[otherwise], passed) = (FlowState.Join(entered[otherwise], passed), null);
        for (var i = 0; i < entered.Length; i++) Sequence(choice.Cases[i].Body, entered[i]);
        while (JumpsToCases(choice, entered))
            for (var i = 0; i < entered.Length; i++) Sequence(choice.Cases[i].Body, entered[i]);
        return FlowState.Join(passed, frame.TakeJumps(choice.ExitLabel));
    }

    private static bool IsNull(ICaseClauseOperation label) => label switch
    {
        ISingleValueCaseClauseOperation { Value: var constant } => IsNullLiteral(constant),
        IPatternCaseClauseOperation { Pattern: IConstantPatternOperation { Value: var constant }, Guard: null } => IsNullLiteral(constant),
        _ => false,
    };

    // goto case
    private bool JumpsToCases(ISwitchOperation choice, FlowState?[] entered)
    {
        var hasGrown = false;
        for (var i = 0; i < entered.Length; i++)
        {
            foreach (var label in choice.Cases[i].Clauses)
            {
                if (label.Label is null || frame.TakeJumps(label.Label) is not { } arrived) continue;
                var joined = FlowState.Join(entered[i], arrived);
                hasGrown |= !ReferenceEquals(joined, entered[i]);
                entered[i] = joined;
            }
        }

        return hasGrown;
    }

    private (FlowState? Holds, FlowState? Fails) Fits(IOperation operand, AbstractValue value, ICaseClauseOperation label, FlowState at)
    {
        switch (label)
        {
            case ISingleValueCaseClauseOperation { Value: var constant }:
                return MatchConstant(operand, value, constant, at);
            case IPatternCaseClauseOperation pattern:
                var (fits, other) = Match(pattern.Pattern, value, operand, at);
                if (pattern.Guard is not { } guard) return (fits, other);
                var (holds, fails) = Decide(guard, fits);
                return (holds, FlowState.Join(other, fails));
            default:
                return (at, at);
        }
    }
}
