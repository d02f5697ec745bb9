using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>
/// Judges a plain handler or helper, one without loops, nested functions or jumps inside it, on its own operations: most
/// are plain, and a control-flow graph, which only whole methods have, costs far more than they do. <see cref="PathWalk"/>
/// is the reference; where both can answer, they answer alike.
/// </summary>
internal sealed class DirectWalk
{
    private readonly ICatchClauseOperation? clause;
    private readonly Outcome outcome = new();
    private readonly Tracing tracing;
    private bool needsGraph;

    private DirectWalk(FateEngine engine, ICatchClauseOperation? clause, Func<Question, FunctionFate>? ask)
    {
        this.clause = clause;
        tracing = new Tracing(engine, graph: null, outcome, clause is null ? null : FunctionAround(clause), ask, depth: 0, running: new(SymbolEqualityComparer.Default));
    }

    /// <summary>What happens in the handler; null where it takes the graph to tell.</summary>
    public static Outcome? RunHandler(FateEngine engine, ICatchClauseOperation clause)
    {
        if (!IsPlain(clause.Handler) || (clause.Filter is { } filter && !IsPlain(filter))) return null;
        var walk = new DirectWalk(engine, clause, ask: null);
        return walk.Run(clause.Handler, clause.Locals.FirstOrDefault() is { } caught ? FlowState.Empty.With(caught, Carry.Self) : FlowState.Empty, clause.Filter);
    }

    /// <summary>What happens in a helper that gets the exception; null where it takes the graph to tell.</summary>
    public static Outcome? RunFunction(FateEngine engine, IOperation body, FlowState state, Func<Question, FunctionFate> ask) =>
        IsPlain(body) ? new DirectWalk(engine, clause: null, ask).Run(body, state, filter: null) : null;

    private Outcome? Run(IOperation body, FlowState? state, IOperation? filter)
    {
        if (filter is not null) state = Decide(filter, state!).Holds;
        if (state is not null) state = Through(body, state);
        if (state is not null) Leave(null, state);
        return needsGraph ? null : outcome;
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
                return Meet(then, otherwise);
            case IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } returned:
                Return(returned, state);
                return null;
            case IThrowOperation thrown:
                Throw(thrown, state);
                return null;
            case IBranchOperation branch:
                Leave(branch.Syntax, state);
                return null;
            case IEmptyOperation:
                return state;
            case ITryOperation tried:
                return Through(tried.Body, state);
            case ILockOperation locked:
                return tracing.Through(locked.LockedValue, state) is { } entered ? Through(locked.Body, entered) : null;
            case IUsingOperation used:
                return Using(used.Resources, state) is { } holding ? Through(used.Body, holding) : null;
            case IUsingDeclarationOperation used:
                return Using(used.DeclarationGroup, state);
            default:
                return tracing.Through(statement, state);
        }
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
        return Meet(tracing.Through(access.WhenNotNull, known), isNull);
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
                return (right, Meet(leftFails, rightFails));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                var (leftHolds, notLeft) = Decide(either.LeftOperand, state);
                var (rightHolds, notRight) = notLeft is null ? (null, null) : Decide(either.RightOperand, notLeft);
                return (Meet(leftHolds, rightHolds), notRight);
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
        if (thrown.Exception is not { } exception)
        {
            outcome.Settle();
            return;
        }

        if (tracing.Through(exception, state) is null) return;
        if (tracing.ValueOf(exception) != Carry.None) outcome.Settle();
        else outcome.Replace(exception.Syntax);
    }

    // What a local from outside the handler holds now is followed to its uses, which takes the graph.
    private void Leave(SyntaxNode? at, FlowState state, bool returns = false)
    {
        if (clause is not null && (!returns || HasFinally(clause)))
            needsGraph |= state.Carriers.Keys.Any(place => place is ISymbol symbol && !symbol.DeclaringSyntaxReferences.Any(declared => clause.Syntax.Span.Contains(declared.Span)));
        outcome.Lose(at?.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax>() ?? at, state);
    }

    private static bool HasFinally(IOperation clause)
    {
        for (var at = clause.Parent; at is not null; at = at.Parent)
            if (at is ITryOperation { Finally: not null }) return true;
        return false;
    }

    private static FlowState? Meet(FlowState? one, FlowState? other) => one is null ? other : other is null ? one : one.Meet(other);

    private static IMethodSymbol? FunctionAround(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (at is ILocalFunctionOperation function) return function.Symbol;
        }

        return null;
    }

    // What a nested try catches can only come from a throw that stands in it: without one its handlers are never entered.
    private static bool IsPlain(IOperation root)
    {
        var open = new Stack<(IOperation Operation, bool InTry)>(capacity: 32);
        open.Push((root, false));
        while (open.Count > 0)
        {
            var (operation, inTry) = open.Pop();
            switch (operation)
            {
                case ITryOperation { Finally: null } tried:
                    open.Push((tried.Body, true));
                    continue;
                case ITryOperation or ILoopOperation or ISwitchOperation or ISwitchExpressionOperation or ILabeledOperation:
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } or IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction }:
                case ICoalesceAssignmentOperation:
                case IConditionalOperation { Type: not null } choice when !(IsPure(choice.Condition) && IsPure(choice.WhenTrue) && IsPure(choice.WhenFalse!)):
                case ICoalesceOperation alternative when !IsPure(alternative.WhenNull):
                case IConditionalAccessOperation { Parent: not IExpressionStatementOperation } access when !IsPure(access.WhenNotNull):
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } logic when !IsCondition(logic) && !IsPure(logic.RightOperand):
                case IThrowOperation { Parent: not (IBlockOperation or IConditionalOperation { Type: null }) }:
                case IThrowOperation when inTry:
                case IDelegateCreationOperation or IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: not (IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation or IConditionalAccessInstanceOperation) }:
                    return false;
            }

            foreach (var child in operation.ChildOperations) open.Push((child, inTry));
        }

        return true;
    }

    // Whether it is evaluated or not makes no difference to the exception.
    private static bool IsPure(IOperation operation)
    {
        foreach (var inner in operation.DescendantsAndSelf())
        {
            if (inner is not (ILiteralOperation or IDefaultValueOperation or INameOfOperation or ITypeOfOperation or IInstanceReferenceOperation or IConditionalAccessInstanceOperation
                or ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                or IConversionOperation or IBinaryOperation or IUnaryOperation or IConditionalAccessOperation or ICoalesceOperation
                or IInterpolatedStringOperation or IInterpolatedStringTextOperation or IInterpolationOperation
                or IArgumentOperation)
                && !(inner is IInvocationOperation { TargetMethod: var method } && KnownTypes.IsInert(method) && KnownTypes.SinkOf(method) is null))
                return false;
        }

        return true;
    }

    private static bool IsCondition(IOperation logic)
    {
        var inner = logic;
        var outer = logic.Parent;
        while (outer is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not })
            (inner, outer) = (outer, outer.Parent);
        return outer is IConditionalOperation { Type: null } choice ? choice.Condition == inner : outer is ICatchClauseOperation;
    }
}
