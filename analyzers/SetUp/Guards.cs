using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>Whether a step depends on something.</summary>
internal static class Guards
{
    /// <summary>A condition or a try stands around the node in its method or local function, or an early return before it.</summary>
    public static bool AreAround(SyntaxNode node) => AreWithin(Functions.NamedAround(node), node);

    /// <summary>The same within the lambda that it stands in, or between the lines of an #if; but for the environment of a host.</summary>
    public static bool AreInFunctionOf(SyntaxNode node) =>
        AreWithin(Functions.Around(node), node, static condition => Environments.HoldInProduction(condition)) || IsInIfDirective(node);

    /// <summary>The node is in a branch, or in a lambda that is made in one; but for branches whose condition holds.</summary>
    public static bool IsInBranch(SyntaxNode node, Func<ExpressionSyntax, bool>? holds = null) =>
        node.Ancestors().Any(ancestor => IsBranch(ancestor) && !Holds(ancestor, node, holds));

    private static bool Holds(SyntaxNode branch, SyntaxNode node, Func<ExpressionSyntax, bool>? holds) =>
        branch is IfStatementSyntax { Condition: var condition, Statement: var then }
        && then.Span.Contains(node.Span) && holds?.Invoke(condition) == true;

    private static bool AreWithin(SyntaxNode? function, SyntaxNode node, Func<ExpressionSyntax, bool>? holds = null) =>
        node.Ancestors().TakeWhile(ancestor => ancestor != function).Any(ancestor => ancestor
        is WhileStatementSyntax or BinaryExpressionSyntax or TryStatementSyntax { Catches.Count: > 0 }
        || (IsBranch(ancestor) && !Holds(ancestor, node, holds))
        || (ancestor is StatementSyntax statement && Functions.Before(statement).Any(MayLeave)));

    private static bool IsBranch(SyntaxNode ancestor) =>
        ancestor is IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax;

    private static bool MayLeave(StatementSyntax statement) =>
        statement is IfStatementSyntax
            && statement.DescendantNodes().Any(static node => node is ReturnStatementSyntax or ThrowStatementSyntax);

    private static bool IsInIfDirective(SyntaxNode node)
    {
        var depth = 0;
        for (var directive = node.SyntaxTree.GetRoot().GetFirstDirective(); directive is not null
            && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
            depth += directive.Kind() switch { SyntaxKind.IfDirectiveTrivia => 1, SyntaxKind.EndIfDirectiveTrivia => -1, _ => 0 };
        return depth > 0;
    }
}
