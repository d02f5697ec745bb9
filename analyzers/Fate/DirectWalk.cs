using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>
/// Judges a plain handler, one without loops, nested functions or jumps inside it, on its own operations: most handlers
/// are plain, and the graph of the whole method around them costs far more than they do. <see cref="PathWalk"/> is the
/// reference; where both can answer, they answer alike.
/// </summary>
internal sealed class DirectWalk
{
    private readonly ICatchClauseOperation clause;
    private readonly Outcome outcome;
    private readonly Tracing tracing;
    private bool needsGraph;

    private DirectWalk(FateEngine engine, ICatchClauseOperation clause, Outcome outcome)
    {
        this.clause = clause;
        this.outcome = outcome;
        tracing = new Tracing(engine, graph: null, outcome, FunctionAround(clause), ask: null, depth: 0, running: new(SymbolEqualityComparer.Default));
    }

    /// <summary>What happens in the handler; null where it takes the graph to tell.</summary>
    public static Outcome? Run(FateEngine engine, ICatchClauseOperation clause)
    {
        if (!IsPlain(clause.Handler) || (clause.Filter is { } filter && !IsPlain(filter))) return null;
        var outcome = new Outcome();
        var walk = new DirectWalk(engine, clause, outcome);
        walk.Run();
        return walk.needsGraph ? null : outcome;
    }

    private void Run()
    {
        FlowState? state = FlowState.Empty;
        if (clause.Locals.FirstOrDefault() is { } caught) state = state.With(caught, Carry.Self);
        if (clause.Filter is { } filter) state = Decide(filter, state).Holds;
        if (state is not null) state = Through(clause.Handler, state);
        if (state is not null) Leave(null, state);
    }

    private FlowState? Through(IOperation statement, FlowState state)
    {
        switch (statement)
        {
            case IBlockOperation block:
                foreach (var inner in block.Operations)
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
            default:
                return tracing.Through(statement, state);
        }
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
        if (tracing.ValueOf(value) != Carry.None) outcome.Settle();
        else Leave(value.Syntax, known, returns: true);
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
        if (!returns || HasFinally())
            needsGraph |= state.Carriers.Keys.Any(place => place is ISymbol symbol && !symbol.DeclaringSyntaxReferences.Any(declared => clause.Syntax.Span.Contains(declared.Span)));
        outcome.Lose(at?.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax>() ?? at, state);
    }

    private bool HasFinally()
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

    private static bool IsPlain(IOperation operation)
    {
        foreach (var inner in operation.DescendantsAndSelf())
        {
            switch (inner)
            {
                case ITryOperation or ILoopOperation or ISwitchOperation or ISwitchExpressionOperation or ILabeledOperation:
                case IUsingOperation or IUsingDeclarationOperation or ILockOperation:
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } or IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction }:
                case IBranchOperation { BranchKind: BranchKind.GoTo }:
                case IConditionalOperation { Type: not null } or ICoalesceOperation or ICoalesceAssignmentOperation:
                case IConditionalAccessOperation { Parent: not IExpressionStatementOperation }:
                case IThrowOperation { Parent: not (IBlockOperation or IConditionalOperation { Type: null }) }:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } logic when !IsCondition(logic):
                case IDelegateCreationOperation or IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: not (IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation or IConditionalAccessInstanceOperation) }:
                    return false;
            }
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
