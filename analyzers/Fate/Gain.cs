using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>
/// Tells whether a handler throws the exception again if nothing was gained, and answers with what there is if something was:
/// <c>if (found is null) throw; return found;</c>
/// </summary>
internal static class Gain
{
    /// <summary>The name of what was gained, or null.</summary>
    public static string? In(ICatchClauseOperation clause)
    {
        string? found = null;
        foreach (var statement in clause.Handler.Operations)
        {
            if (statement is IVariableDeclarationGroupOperation || IsThrowOrAnswer(statement)) continue;
            if (statement is not IConditionalOperation { WhenTrue: { } holds, WhenFalse: var fails } choice
                || !IsThrowOrAnswer(holds)
                || (fails is not null && !IsThrowOrAnswer(fails))
                || Throws(holds) == Finds(choice.Condition)
                || NameIn(choice.Condition, clause) is not { } name)
                return null;
            found ??= name;
        }

        return found;
    }

    private static bool IsThrowOrAnswer(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: var all } => all.All(IsThrowOrAnswer),
        IThrowOperation { Exception: null } or IExpressionStatementOperation { Operation: IThrowOperation { Exception: null } } => true,
        IConditionalOperation => false,
        _ => Answers.IsAnswer(statement),
    };

    private static bool Throws(IOperation statement) => statement.DescendantsAndSelf().Any(static part => part is IThrowOperation);

    // The condition holds if there is something.
    private static bool Finds(IOperation condition) => condition switch
    {
        IUnaryOperation { Operand: var inner } => !Finds(inner),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual } => false,
        IIsPatternOperation { Pattern: var pattern } => pattern is INegatedPatternOperation,
        _ => true,
    };

    private static string? NameIn(IOperation condition, ICatchClauseOperation clause) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var inner } => NameIn(inner, clause),
        IBinaryOperation { LeftOperand: var left, RightOperand: var right } when IsNull(right) => NameOfGiven(left, clause),
        IBinaryOperation { LeftOperand: var left, RightOperand.ConstantValue: { HasValue: true, Value: 0 } } => NameOfCounted(left),
        IIsPatternOperation { Value: var value, Pattern: var pattern } when IsNull(pattern) => NameOfGiven(value, clause),
        IInvocationOperation { TargetMethod: { Name: nameof(Enumerable.Any), ReturnType.SpecialType: SpecialType.System_Boolean } } any =>
            any.Arguments.Length == 1 ? PlaceOf(any.Arguments[0].Value)?.Name : null,
        _ => null,
    };

    private static bool IsNull(IOperation value) => value switch
    {
        INegatedPatternOperation { Pattern: var inner } => IsNull(inner),
        IConstantPatternOperation { Value: var constant } => IsNull(constant),
        _ => value.Unconverted().ConstantValue is { HasValue: true, Value: null },
    };

    // The handler returns it if it is there.
    private static string? NameOfGiven(IOperation value, ICatchClauseOperation clause) =>
        PlaceOf(value) is { } place
        && clause.Handler.Descendants().Any(part => part is IReturnOperation { ReturnedValue: { } given }
            && SymbolEqualityComparer.Default.Equals(PlaceOf(given), place))
            ? place.Name
            : null;

    private static string? NameOfCounted(IOperation value) =>
        value.Unconverted() is IPropertyReferenceOperation
        {
            Property.Name: nameof(List<int>.Count) or nameof(Array.Length),
            Instance: { } counted,
        }
            ? PlaceOf(counted)?.Name
            : null;

    private static ISymbol? PlaceOf(IOperation value) => value.Unconverted() switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IMemberReferenceOperation { Member: var member } => member,
        _ => null,
    };
}
