using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Words for what a clause catches, and what its filter lets through.</summary>
internal static class CaughtTypes
{
    private const int MaxFilterLength = 60;

    /// <summary>How a message names what the clause catches.</summary>
    public static string NameOf(ICatchClauseOperation clause)
    {
        var caught = NameOf(clause.ExceptionType);
        if (clause.Filter is not { } filter || filter.ConstantValue is { HasValue: true, Value: true }) return caught;
        if (TypesIn(filter, clause.Variable()) is { } let)
            return let.IsExcluded ? $"{caught} other than {Listed(let.Names)}" : Listed(let.Names);

        var text = OnOneLine(((CatchClauseSyntax)clause.Syntax).Filter!.FilterExpression.ToString());
        return $"{caught} when {(text.Length > MaxFilterLength ? text.Substring(0, MaxFilterLength) + "…" : text)}";
    }

    /// <summary>The type that the clause catches, whatever its filter lets through.</summary>
    public static string TypeOf(ICatchClauseOperation clause) => NameOf(clause.ExceptionType);

    private static string OnOneLine(string text) =>
        string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Listed(ImmutableArray<string> types) => string.Join(" or ", types);

    private static string NameOf(ITypeSymbol? caught) => caught switch
    {
        null or { SpecialType: SpecialType.System_Object } => nameof(Exception),
        INamedTypeSymbol { IsGenericType: false, ContainingType: null } plain => plain.Name,
        _ => caught.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
    };

    // Null if the condition asks for more than types of the exception.
    private static Types? TypesIn(IOperation condition, ILocalSymbol? caught) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => Not(TypesIn(operand, caught)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, LeftOperand: var left, RightOperand: var right } =>
            Joined(TypesIn(left, caught), TypesIn(right, caught), areExcluded: false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, LeftOperand: var left, RightOperand: var right } =>
            Joined(TypesIn(left, caught), TypesIn(right, caught), areExcluded: true),
        IIsTypeOperation { TypeOperand: var type } test when test.ValueOperand.IsReferenceTo(caught) =>
            new(ImmutableArray.Create(NameOf(type)), test.IsNegated),
        IIsPatternOperation { Pattern: var pattern } test when test.Value.IsReferenceTo(caught) => TypesIn(pattern),
        _ => null,
    };

    private static Types? TypesIn(IPatternOperation pattern) => pattern switch
    {
        ITypePatternOperation { MatchedType: var type } => new(ImmutableArray.Create(NameOf(type)), false),
        IDeclarationPatternOperation { MatchedType: { } type } => new(ImmutableArray.Create(NameOf(type)), false),
        INegatedPatternOperation { Pattern: var inner } => Not(TypesIn(inner)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            Joined(TypesIn(either.LeftPattern), TypesIn(either.RightPattern), areExcluded: false),
        IBinaryPatternOperation both => Joined(TypesIn(both.LeftPattern), TypesIn(both.RightPattern), areExcluded: true),
        _ => null,
    };

    private static Types? Not(Types? types) => types is { } known ? known with { IsExcluded = !known.IsExcluded } : null;

    private static Types? Joined(Types? one, Types? other, bool areExcluded) =>
        one is { } first && other is { } second && first.IsExcluded == areExcluded && second.IsExcluded == areExcluded
            ? new(first.Names.AddRange(second.Names), areExcluded)
            : null;

    /// <summary>Types of which the exception is one, or none.</summary>
    private readonly record struct Types(ImmutableArray<string> Names, bool IsExcluded);
}
