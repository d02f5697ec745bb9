using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fixing;

/// <summary>Takes statements out of a file, and leaves it as a person would.</summary>
internal static class Removal
{
    /// <summary>The file without the statements.</summary>
    public static CompilationUnitSyntax Without(CompilationUnitSyntax root, IEnumerable<StatementSyntax> statements)
    {
        root = root.TrackNodes(statements);
        foreach (var statement in statements)
        {
            var next = root.GetCurrentNode(statement)!.GetLastToken().GetNextToken();
            root = root.ReplaceToken(next, next.WithLeadingTrivia(Joined(statement.GetLeadingTrivia(), next)));
            var current = root.GetCurrentNode(statement)!;
            root = root.RemoveNode(current.Parent is GlobalStatementSyntax global ? global : current, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return root;
    }

    // Comments above it stay, such as the head of a file, and a blank line where there is no other.
    private static IEnumerable<SyntaxTrivia> Joined(SyntaxTriviaList left, SyntaxToken next)
    {
        var isBlank = left.All(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        if (isBlank && (next.IsKind(SyntaxKind.CloseBraceToken) || next.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia)))
            return next.LeadingTrivia;
        var lines = left.Reverse().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().ToList();
        var isDoubled = lines.Skip(lines.Count - 2).All(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            && next.LeadingTrivia.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
        return lines.Concat(next.LeadingTrivia.Skip(isDoubled ? 1 : 0));
    }
}
