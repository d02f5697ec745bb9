using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>Whether a step depends on something.</summary>
internal static class Guards
{
    /// <summary>A condition or a try stands around the node in its function, or an early return before it.</summary>
    public static bool Has(SyntaxNode node) => node.Ancestors().TakeWhile(static ancestor => ancestor is not (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax)).Any(ancestor => ancestor
        is IfStatementSyntax or ElseClauseSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax or WhileStatementSyntax
        or BinaryExpressionSyntax or TryStatementSyntax { Catches.Count: > 0 }
        || (ancestor is StatementSyntax statement && Before(statement).Any(MayLeave)));

    private static IEnumerable<StatementSyntax> Before(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.TakeWhile(other => other != statement),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } =>
            unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement).TakeWhile(other => other != statement),
        _ => [],
    };

    private static bool MayLeave(StatementSyntax statement) =>
        statement is IfStatementSyntax && statement.DescendantNodes().Any(static node => node is ReturnStatementSyntax or ThrowStatementSyntax);
}
