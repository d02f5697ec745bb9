using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>
/// A call that takes too long fails with the exception of a cancellation. A question tells them apart: nobody has asked to cancel.
/// </summary>
internal static class Timeouts
{
    /// <summary>The clause is there for what took too long.</summary>
    public static bool AreCaughtBy(ICatchClauseOperation clause) =>
        AreTakenBy(clause.Filter)
        || KnownTypes.IsCancellation(clause.ExceptionType)
        && clause.Handler.Descendants().Any(static part => part is IConditionalOperation { Condition: var asked }
            && asked.DescendantsAndSelf().Any(AsksToCancel));

    private static bool AreTakenBy(IOperation? filter)
    {
        if (filter is null) return false;
        foreach (var part in filter.DescendantsAndSelf())
        {
            switch (part)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var asked } when AsksToCancel(asked):
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, LeftOperand: var left, RightOperand: var right }
                    when AsksToCancel(left) && right.ConstantValue is { HasValue: true, Value: false }:
                case IIsPatternOperation
                {
                    Value: var value,
                    Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: false } },
                }
                    when AsksToCancel(value):
                case IIsTypeOperation { TypeOperand: var type } when KnownTypes.IsTimeout(type):
                case ITypePatternOperation { MatchedType: var matched } when KnownTypes.IsTimeout(matched):
                case IDeclarationPatternOperation { MatchedType: var declared } when KnownTypes.IsTimeout(declared):
                    return true;
            }
        }

        return false;
    }

    private static bool AsksToCancel(IOperation operand) =>
        operand.Unconverted() is IPropertyReferenceOperation { Property.Name: nameof(CancellationToken.IsCancellationRequested) };
}
