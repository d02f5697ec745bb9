using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>A branch that is taken whenever control comes to it, but for few cases that its condition leaves out.</summary>
internal static class UsualBranch
{
    /// <summary>
    /// The statements of the branch, if it is one. The result of a call is known by then, if the path through the function ends in a
    /// constant.
    /// </summary>
    public static IEnumerable<StatementSyntax> In(StatementSyntax statement, AppSetUp app, (SyntaxNode Call, object Value)? result) =>
        statement is IfStatementSyntax { Condition: var condition, Statement: var then } && Holds(condition, app, result)
            // A list of syntax is not filled by an expression with brackets.
            ? (then as BlockSyntax)?.Statements ?? SyntaxFactory.SingletonList(then) : [];

    private static bool Holds(ExpressionSyntax condition, AppSetUp app, (SyntaxNode Call, object Value)? result) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Holds(inner, app, result),
        _ when Environments.HoldInProduction(condition) => true,
        // e is not OperationCanceledException
        IsPatternExpressionSyntax { Expression: var asked, Pattern: var pattern } => LeavesOut(pattern, app) && IsException(asked, app),
        // !(e is OperationCanceledException), !ok
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var inner } =>
            inner is ParenthesizedExpressionSyntax
            {
                Expression: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Left: var asked, Right: var type },
            } ? IsThrownByOthers(type, app) && IsException(asked, app) : ValueOf(inner, result) is false,
        // In .NET an unhandled exception ends the process.
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(UnhandledExceptionEventArgs.IsTerminating) } => true,
        BinaryExpressionSyntax { Left: var asked, Right: LiteralExpressionSyntax { Token.Value: int bound } }
            when ValueOf(asked, result) is int value => condition.Kind() switch
            {
                SyntaxKind.EqualsExpression => value == bound,
                SyntaxKind.NotEqualsExpression => value != bound,
                SyntaxKind.GreaterThanExpression => value > bound,
                _ => false,
            },
        _ => false,
    };

    private static bool LeavesOut(PatternSyntax pattern, AppSetUp app) => pattern switch
    {
        ParenthesizedPatternSyntax { Pattern: var inner } => LeavesOut(inner, app),
        UnaryPatternSyntax { Pattern: var types } => AreThrownByOthers(types, app),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern, Left: var one, Right: var other } =>
            LeavesOut(one, app) && LeavesOut(other, app),
        _ => false,
    };

    private static bool AreThrownByOthers(PatternSyntax types, AppSetUp app) => types switch
    {
        ParenthesizedPatternSyntax { Pattern: var inner } => AreThrownByOthers(inner, app),
        TypePatternSyntax { Type: var type } => IsThrownByOthers(type, app),
        ConstantPatternSyntax { Expression: NameSyntax type } => IsThrownByOthers(type, app),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern, Left: var one, Right: var other } =>
            AreThrownByOthers(one, app) && AreThrownByOthers(other, app),
        _ => false,
    };

    // The app does not make it: those that it makes are the usual ones.
    private static bool IsThrownByOthers(ExpressionSyntax type, AppSetUp app) => !app.Compilation.SyntaxTrees
        .Any(tree => Words.TextOf(tree).IndexOf($"new {type}", StringComparison.Ordinal) >= 0);

    private static bool IsException(ExpressionSyntax asked, AppSetUp app)
    {
        for (var type = app.ModelOf(asked.SyntaxTree).GetTypeInfo(asked).Type; type is not null; type = type.BaseType)
            if (type is { Name: nameof(Exception), ContainingNamespace.Name: nameof(System) }) return true;
        return false;
    }

    // The call itself, or the local that holds its result.
    private static object? ValueOf(ExpressionSyntax asked, (SyntaxNode Call, object Value)? result) => result is var (call, value)
        && (asked == call || (asked is IdentifierNameSyntax name
            && call.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: var held } local
            && (held == call || held is AwaitExpressionSyntax) && local.Identifier.ValueText == name.Identifier.ValueText)) ? value : null;
}
