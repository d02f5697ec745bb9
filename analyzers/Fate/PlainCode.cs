using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Tells whether code only sets values that were there before, and goes on.</summary>
internal static class PlainCode
{
    /// <summary>A jump, an assignment of a plain value, or a wait.</summary>
    public static bool IsWayOn(IOperation statement) => statement switch
    {
        IBlockOperation block => block.Operations.All(IsWayOn),
        IEmptyOperation or IBranchOperation => true,
        IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak, ReturnedValue: var value } =>
            value is null || IsValue(value),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation set } => IsPlace(set.Target) && IsValue(set.Value),
        IExpressionStatementOperation { Operation: var expression } => IsWait(expression),
        _ => false,
    };

    /// <summary>A value that takes no work: a constant, something empty, a name, or what is made of such.</summary>
    public static bool IsValue(IOperation value)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            var part = open.Pop();
            if (part.ConstantValue.HasValue) continue;
            if (!IsPlain(part)) return false;
            foreach (var inner in part.ChildOperations) open.Push(inner);
        }

        return true;
    }

    /// <summary>The call only waits.</summary>
    public static bool IsWait(IOperation expression)
    {
        while (expression is IAwaitOperation awaited) expression = awaited.Operation;
        return expression is IInvocationOperation call
            && (KnownTypes.IsWait(call.TargetMethod)
                || (call is { TargetMethod.Name: nameof(Task.ConfigureAwait), Instance: { } task } && IsWait(task)));
    }

    private static bool IsPlace(IOperation target) => target is IDiscardOperation || IsValue(target);

    private static bool IsPlain(IOperation part) => part switch
    {
        // The text of an exception is more than a default.
        ILocalReferenceOperation or IParameterReferenceOperation => !KnownTypes.IsException(part.Type),
        IFieldReferenceOperation or IPropertyReferenceOperation or IInstanceReferenceOperation => true,
        IDefaultValueOperation or IConversionOperation or IUnaryOperation or IBinaryOperation or ICoalesceOperation => true,
        ITupleOperation or IArrayCreationOperation or IArrayInitializerOperation or IArgumentOperation => true,
        IObjectCreationOperation or IObjectOrCollectionInitializerOperation or ISimpleAssignmentOperation => true,
        IWithOperation => true,
        IInvocationOperation call => KnownTypes.IsEmpty(call.TargetMethod),
        { Syntax: CollectionExpressionSyntax } => true,
        IInvalidOperation { Syntax: NameSyntax or MemberAccessExpressionSyntax or BaseObjectCreationExpressionSyntax } => true,
        _ => false,
    };
}
