using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>Whether code asks about a value before it uses it.</summary>
internal static class NullChecks
{
    /// <summary>A condition around the expression, or one before it that leaves, speaks of the same expression.</summary>
    public static bool AreAround(ExpressionSyntax value)
    {
        while (value is PostfixUnaryExpressionSyntax { Operand: var operand }) value = operand;
        return value is IdentifierNameSyntax or MemberAccessExpressionSyntax
            or ElementAccessExpressionSyntax or InvocationExpressionSyntax && Ask(value, value);
    }

    /// <summary>A condition around the node, or one before it that leaves, speaks of the value.</summary>
    public static bool Ask(SyntaxNode node, ExpressionSyntax value)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            if (ConditionOf(ancestor, node) is { } condition && SpeaksOf(condition, value)) return true;
            if (ancestor is StatementSyntax statement && Functions.Before(statement).Any(before => Refuses(before, value))) return true;
            if (ancestor is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax) return false;
        }

        return false;
    }

    /// <summary>The node stands in a branch that the other node does not stand in.</summary>
    public static bool MayNotRun(SyntaxNode node, SyntaxNode other) =>
        node.Ancestors().TakeWhile(ancestor => !ancestor.Span.Contains(other.Span)).Any(static ancestor => ancestor
        is IfStatementSyntax or ElseClauseSyntax or SwitchStatementSyntax or ConditionalExpressionSyntax
        or WhileStatementSyntax or ForStatementSyntax
        or CommonForEachStatementSyntax or CatchClauseSyntax || Functions.IsFunction(ancestor));

    /// <summary>Control may leave the function in it.</summary>
    public static bool Leaves(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(static node => !Functions.IsFunction(node)).Any(static node => node
        is ReturnStatementSyntax or ThrowStatementSyntax
        || node is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Exit" or "FailFast" },
        });

    // ArgumentNullException.ThrowIfNull(dsn);  if (dsn is null) return;
    private static bool Refuses(StatementSyntax statement, ExpressionSyntax value) => statement switch
    {
        IfStatementSyntax { Condition: var condition, Statement: var then } => SpeaksOf(condition, value) && Leaves(then),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call } =>
            called.Name.Identifier.ValueText.StartsWith("ThrowIf", StringComparison.Ordinal) && SpeaksOf(call, value),
        _ => false,
    };

    private static ExpressionSyntax? ConditionOf(SyntaxNode ancestor, SyntaxNode node) => ancestor switch
    {
        IfStatementSyntax { Condition: var condition } => condition,
        ConditionalExpressionSyntax { Condition: var condition } => condition,
        WhileStatementSyntax { Condition: var condition } => condition,
        SwitchExpressionSyntax { GoverningExpression: var governing } => governing,
        BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression,
            Left: var left
        } when !left.Span.Contains(node.Span) => left,
        _ => null,
    } is { } found && !found.Span.Contains(node.Span) ? found : null;

    // dsn == "" is no question for null.
    private static bool SpeaksOf(ExpressionSyntax condition, ExpressionSyntax value) =>
        !(condition is BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression, Right: var other,
        } && IsEmpty(other))
        && condition.DescendantNodesAndSelf().Any(node => SyntaxFactory.AreEquivalent(node, value, topLevel: false));

    private static bool IsEmpty(ExpressionSyntax text) => text is LiteralExpressionSyntax { Token.Value: "" }
        or MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Empty) };
}
