using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>The statements that run after one, until its function ends.</summary>
internal static class Remainder
{
    /// <summary>In their order. A loop, and a block with something to dispose of, end it.</summary>
    public static IEnumerable<StatementSyntax> Of(StatementSyntax first)
    {
        for (SyntaxNode at = first; !Functions.IsFunction(at) && at.Parent is { } parent; at = parent)
        {
            if (at is StatementSyntax statement)
            {
                foreach (var later in Functions.After(statement))
                {
                    yield return later;
                    if (Leaves(later)) yield break;
                }
            }

            switch (parent)
            {
                case UsingStatementSyntax or WhileStatementSyntax
                    or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax:
                    yield break;
                case BlockSyntax block when block.Parent is BlockSyntax or TryStatementSyntax && block.Statements.Any(IsHolder):
                    yield break;
                case CatchClauseSyntax { Parent: TryStatementSyntax { Finally.Block.Statements: var last } }:
                    foreach (var step in last) yield return step;
                    break;
                case TryStatementSyntax { Finally.Block.Statements: var last } tried when tried.Block == at:
                    foreach (var step in last) yield return step;
                    break;
            }
        }
    }

    private static bool Leaves(StatementSyntax statement) =>
        statement is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax
            or ContinueStatementSyntax or GotoStatementSyntax;

    private static bool IsHolder(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword };
}
