using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Tells whether code can fail at all. Cancellation is no failure.</summary>
internal static class Failures
{
    /// <summary>Something in the code may throw what is no cancellation.</summary>
    public static bool MayBeIn(IOperation code)
    {
        foreach (var part in code.DescendantsAndSelf())
            if (MayFail(part)) return true;
        return false;
    }

    private static bool MayFail(IOperation part) => part switch
    {
        IBlockOperation or IExpressionStatementOperation or IConditionalOperation or IEmptyOperation => false,
        IReturnOperation or IBranchOperation or IArgumentOperation or IDiscardOperation or ISimpleAssignmentOperation => false,
        ILiteralOperation or IDefaultValueOperation or IInstanceReferenceOperation => false,
        ILocalReferenceOperation or IParameterReferenceOperation or IVariableInitializerOperation => false,
        IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableDeclaratorOperation => false,
        IAwaitOperation { Operation: var awaited } => awaited is not IInvocationOperation,
        IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) } call => call.Instance is not IInvocationOperation,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } => false,
        IPropertyReferenceOperation { Property: var property } => !KnownTypes.OnlyCancels(property),
        IInvocationOperation { TargetMethod: var method } => !KnownTypes.OnlyCancels(method),
        IConversionOperation { IsImplicit: true, OperatorMethod: null } => false,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } => false,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } => true,
        IBinaryOperation { OperatorMethod: null, IsChecked: false } => false,
        _ => true,
    };
}
