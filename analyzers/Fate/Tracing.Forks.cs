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

        /// <summary>All its parts are known.</summary>
        Leave,
    }

    /// <param name="Other">The state on the second way, or null where there is none.</param>
    /// <param name="First">The state at the end of the first way, or null where it has ended.</param>
    private readonly record struct Fork(FlowState? Other, FlowState? First);

    private void Divide(IOperation operation)
    {
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
        var first = forks!.Pop().First;
        if (ended && first is not null) state = first;
        else if (!ended && first is not null) state = first.Meet(state);
        ended &= first is null;
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
        while (open.Count > 0 && open.Peek().Step is not (Step.Other or Step.Join)) open.Pop();
        return open.Count > 0;
    }

    private static class Parts
    {
        /// <summary>Which of the parts are evaluated, and where it goes on from them, only the graph tells.</summary>
        public static bool TakeGraph(IOperation operation, OperationKind kind) => kind switch
        {
            OperationKind.Try or OperationKind.Loop or OperationKind.Switch or OperationKind.SwitchExpression or OperationKind.Labeled or OperationKind.LocalFunction or OperationKind.Throw => true,
            OperationKind.Invocation => ((IInvocationOperation)operation).TargetMethod.MethodKind == MethodKind.LocalFunction,
            OperationKind.MethodReference => ((IMethodReferenceOperation)operation).Method.MethodKind == MethodKind.LocalFunction,
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
