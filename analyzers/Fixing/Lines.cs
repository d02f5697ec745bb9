using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace SentryGen.Fixing;

/// <summary>Statements on lines of their own. A line is added between others, and those stay as they are.</summary>
internal static class Lines
{
    /// <summary>The block with one more statement before the others.</summary>
    public static BlockSyntax WithFirst(this BlockSyntax block, StatementSyntax added) =>
        block.Statements.FirstOrDefault() is { } first && CanStandBefore(first)
            ? block.WithStatements(block.Statements.Insert(0, added.Before(first)))
            : block.WithStatements(block.Statements.Insert(0, added)).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>The block with one more statement behind the others.</summary>
    public static BlockSyntax WithLast(this BlockSyntax block, StatementSyntax added) =>
        block.Statements.LastOrDefault() is { } last && StartsLine(last.GetFirstToken()) && EndsLine(last.GetLastToken())
            ? block.AddStatements(Plain(added).WithLeadingTrivia(IndentOf(last))
                .WithTrailingTrivia(last.GetLastToken().TrailingTrivia.Last()))
            : block.AddStatements(added).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>A line can be added above the statement, and above the comments that belong to it.</summary>
    public static bool CanStandBefore(StatementSyntax statement) =>
        StartsLine(statement.GetFirstToken()) && EndsLine(statement.GetFirstToken().GetPreviousToken());

    /// <summary>The statement as a line above another.</summary>
    public static StatementSyntax Before(this StatementSyntax added, StatementSyntax next) =>
        Plain(added).WithLeadingTrivia(IndentOf(next)).WithTrailingTrivia(next.GetFirstToken().GetPreviousToken().TrailingTrivia.Last());

    /// <summary>Nothing but white space is before the token on its line.</summary>
    public static bool StartsLine(SyntaxToken token)
    {
        var before = token.LeadingTrivia.Reverse().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).FirstOrDefault();
        if (!before.IsKind(SyntaxKind.None)) return before.IsKind(SyntaxKind.EndOfLineTrivia) || before.HasStructure;
        return token.GetPreviousToken() is var previous && (previous.IsKind(SyntaxKind.None) || EndsLine(previous));
    }

    /// <summary>The white space before the node on its line.</summary>
    public static SyntaxTriviaList IndentOf(SyntaxNode node) => IndentOf(node.GetFirstToken());

    /// <summary>The white space before the token on its line.</summary>
    public static SyntaxTriviaList IndentOf(SyntaxToken token) =>
        token.LeadingTrivia.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(last)
            : default;

    /// <summary>The token is the last one on its line.</summary>
    public static bool EndsLine(SyntaxToken token) => token.TrailingTrivia.LastOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);

    // Its layout is known: the formatter has nothing to do.
    private static StatementSyntax Plain(StatementSyntax added) => added.WithoutAnnotations(Formatter.Annotation);
}
