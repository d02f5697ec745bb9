using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fate;

/// <summary>Finds the names that code compares with a constant or with the keys of a table, or stores in a member.</summary>
internal static class Choices
{
    /// <summary>The names that a switch, a comparison, a pattern or a table asks, or that a member keeps.</summary>
    public static HashSet<string> In(SyntaxNode code)
    {
        var names = new HashSet<string>();
        foreach (var node in code.DescendantNodes())
        {
            switch (node)
            {
                case SwitchStatementSyntax { Expression: var asked }:
                    Add(asked);
                    break;
                case SwitchExpressionSyntax { GoverningExpression: var asked }:
                    Add(asked);
                    break;
                case IsPatternExpressionSyntax { Expression: var asked }:
                    Add(asked);
                    break;
                case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys }:
                    Add(keys[0].Expression);
                    break;
                // job.State = state
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax, Right: var given }:
                    Add(given);
                    break;
                case BinaryExpressionSyntax { Left: var left, Right: var right } comparison when Compares(comparison):
                    Add(left);
                    Add(right);
                    break;
            }
        }

        return names;

        void Add(ExpressionSyntax asked)
        {
            if (asked is IdentifierNameSyntax { Identifier.ValueText: var name }) names.Add(name);
        }
    }

    private static bool Compares(BinaryExpressionSyntax comparison) => comparison.Kind() is SyntaxKind.EqualsExpression
        or SyntaxKind.NotEqualsExpression
        or SyntaxKind.LessThanExpression
        or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression
        or SyntaxKind.GreaterThanOrEqualExpression;
}
