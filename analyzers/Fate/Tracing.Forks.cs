using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Expressions of which only a part is evaluated: both ways are gone, one after the other, and meet again.
internal sealed partial class Tracing
{
    private enum Step
    {
        /// <summary>Its parts come first.</summary>
        Enter,

        /// <summary>What decides is known.</summary>
        Fork,

        /// <summary>The first way has been gone.</summary>
        Other,

        /// <summary>Both have.</summary>
        Join,

        /// <summary>No arm of a switch before this one fits.</summary>
        Arm,

        /// <summary>The guard of an arm is known.</summary>
        Guard,

        /// <summary>The way through an arm has been gone.</summary>
        Taken,

        /// <summary>All its parts are known.</summary>
        Leave,
    }

    /// <param name="Other">The state on the second way, or where no arm so far fits; null where there is no such way.</param>
    /// <param name="First">The state at the end of the first way, or of the arms so far; null where it has ended.</param>
    private readonly record struct Fork(FlowState? Other, FlowState? First);

    /// <summary>What is known at the start of each section of a switch whose value has just been walked, and where no section fits.</summary>
    public (FlowState?[] Entered, FlowState? Passed) Sections(ISwitchOperation choice, FlowState at)
    {
        var (entered, passed) = (new FlowState?[choice.Cases.Length], (FlowState?)at);
        int? otherwise = null;
        for (var i = 0; i < entered.Length; i++)
        {
            foreach (var clause in choice.Cases[i].Clauses)
            {
                if (clause is IDefaultCaseClauseOperation) otherwise = i;
                if (passed is null) break;
                entered[i] = FlowState.Meet(entered[i], Fits(choice.Value, clause, true, passed));
                passed = Fits(choice.Value, clause, false, passed);
            }
        }

        if (otherwise is not { } rest) return (entered, passed);
        entered[rest] = FlowState.Meet(entered[rest], passed);
        return (entered, null);
    }

    private FlowState? Fits(IOperation value, ICaseClauseOperation clause, bool holds, FlowState at)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation { Value: var constant }:
                return IsNullLiteral(constant) ? Null(value, holds, at) : at;
            case IPatternCaseClauseOperation { Guard: null, Pattern: var pattern }:
                var fitting = Matched(value, pattern, holds, asksOurs: false, at);
                if (fitting is null || !holds) return fitting;
                state = fitting;
                Bind(pattern, ValueOf(value));
                return state;
            case IDefaultCaseClauseOperation:
                return holds ? null : at;
            default:
                NeedsGraph = true;
                return at;
        }
    }

    private void Divide(IOperation operation)
    {
        if (operation is ISwitchExpressionOperation arms)
        {
            DivideByArms(arms);
            return;
        }

        var (then, other) = operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => (Knowing(both.LeftOperand, true, state), Knowing(both.LeftOperand, false, state)),
            IBinaryOperation either => (Knowing(either.LeftOperand, false, state), Knowing(either.LeftOperand, true, state)),
            IConditionalOperation choice => (Knowing(choice.Condition, true, state), Knowing(choice.Condition, false, state)),
            ICoalesceOperation alternative => (Asked(alternative.Value, true), Asked(alternative.Value, false)),
            ICoalesceAssignmentOperation assignment => (Asked(assignment.Target, true), Asked(assignment.Target, false)),
            IConditionalAccessOperation access => (Asked(access.Operation, false), Asked(access.Operation, true)),
            _ => (state, state),
        };
        (forks ??= new()).Push(new(other, null));
        open.Push((operation, Step.Other));
        Go(then, Parts.Then(operation));
    }

    private void TakeOther(IOperation operation)
    {
        if (!ended && operation is ICoalesceAssignmentOperation assignment) Assign(assignment.Target, ValueOf(assignment.Value), assignment.Value);
        var other = forks!.Pop().Other;
        forks.Push(new(other, ended ? null : state));
        open.Push((operation, Step.Join));
        Go(other, Parts.Otherwise(operation));
    }

    private void Join()
    {
        var met = FlowState.Meet(forks!.Pop().First, ended ? null : state);
        ended = met is null;
        state = met ?? state;
    }

    // Where no arm fits, the compiler throws, which is nobody's decision: that way is not followed.
    private void DivideByArms(ISwitchExpressionOperation choice)
    {
        (forks ??= new()).Push(new(state, null));
        open.Push((choice, Step.Join));
        foreach (var arm in choice.Arms.Reverse()) open.Push((arm, Step.Arm));
        ended = true;
    }

    private void TakeArm(ISwitchExpressionArmOperation arm)
    {
        var value = ((ISwitchExpressionOperation)arm.Parent!).Value;
        var (other, met) = forks!.Pop();
        forks.Push(new(other is null ? null : Matched(value, arm.Pattern, false, asksOurs: false, other), met));
        if (other is null || Matched(value, arm.Pattern, true, asksOurs: false, other) is not { } fitting) return;
        (state, ended) = (fitting, false);
        Bind(arm.Pattern, ValueOf(value));
        open.Push((arm, arm.Guard is null ? Step.Taken : Step.Guard));
        open.Push((arm.Guard ?? arm.Value, Step.Enter));
    }

    private void TakeGuarded(ISwitchExpressionArmOperation arm)
    {
        if (ended) return;
        var (other, met) = forks!.Pop();
        forks.Push(new(FlowState.Meet(other, Knowing(arm.Guard!, false, state)), met));
        open.Push((arm, Step.Taken));
        Go(Knowing(arm.Guard!, true, state), arm.Value);
    }

    private void EndArm()
    {
        var (other, met) = forks!.Pop();
        forks.Push(new(other, ended ? met : FlowState.Meet(met, state)));
        ended = true;
    }

    private void Go(FlowState? way, IOperation? along)
    {
        ended = way is null;
        if (way is null) return;
        state = way;
        if (along is not null) open.Push((along, Step.Enter));
    }

    // The compiler's own test, of something that was made from the exception, never finds null.
    private FlowState? Asked(IOperation operand, bool isNull) => isNull && ValueOf(operand) != Carry.None ? null : Null(operand, isNull, state);

    // The rest of a way that has ended is passed over.
    private bool IsLeftForOther()
    {
        while (open.Count > 0 && open.Peek().Step is Step.Enter or Step.Fork or Step.Leave) open.Pop();
        return open.Count > 0;
    }

    private static class Parts
    {
        /// <summary>Which of the parts are evaluated, and where it goes on from them, only the graph tells.</summary>
        public static bool TakeGraph(IOperation operation, OperationKind kind) => kind switch
        {
            OperationKind.Try or OperationKind.Loop or OperationKind.Switch or OperationKind.Labeled or OperationKind.Throw => true,
            _ => false,
        };

        /// <summary>The part that is evaluated in any case; null for an operation all of whose parts are.</summary>
        public static IOperation? First(IOperation operation, OperationKind kind) => kind switch
        {
            OperationKind.Binary when operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } logic => logic.LeftOperand,
            OperationKind.Conditional => ((IConditionalOperation)operation).Condition,
            OperationKind.Coalesce => ((ICoalesceOperation)operation).Value,
            OperationKind.CoalesceAssignment => ((ICoalesceAssignmentOperation)operation).Target,
            OperationKind.ConditionalAccess => ((IConditionalAccessOperation)operation).Operation,
            OperationKind.SwitchExpression => ((ISwitchExpressionOperation)operation).Value,
            _ => null,
        };

        public static IOperation? Then(IOperation operation) => operation switch
        {
            IBinaryOperation logic => logic.RightOperand,
            IConditionalOperation choice => choice.WhenTrue,
            ICoalesceOperation alternative => alternative.WhenNull,
            ICoalesceAssignmentOperation assignment => assignment.Value,
            IConditionalAccessOperation access => access.WhenNotNull,
            _ => null,
        };

        public static IOperation? Otherwise(IOperation operation) => (operation as IConditionalOperation)?.WhenFalse;
    }
}
