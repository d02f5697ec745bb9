using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;

namespace SentryGen;

/// <summary>What a clause says about what it catches.</summary>
internal sealed class CaughtException(ICatchClauseOperation clause, CatchClauseSyntax syntax)
{
    private static readonly string[] IntentNames = ["_", "ignored", "ignore", "expected"];

    /// <summary>How a message names it.</summary>
    public string Name => clause.ExceptionType is { SpecialType: not SpecialType.System_Object } type
        ? type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)
        : "Exception";

    /// <summary>The loss is said to be meant: by the variable's name, a marker, or a comment that is all there is in the handler.</summary>
    public bool IsDocumented =>
        syntax.Declaration?.Identifier.ValueText is { } name && IntentNames.Contains(name)
        || Comments().Any(comment => IntentMarker.Matches(comment) || (syntax.Block.Statements.Count == 0 && IsReason(comment)));

    /// <summary>The loss is marked in so many words.</summary>
    public bool IsMarked => Comments().Any(IntentMarker.Matches);

    /// <summary>Where it is lost, in words.</summary>
    public static string Lines(HandlerFate fate)
    {
        var lines = fate.Leaks.Select(leak => leak.GetLineSpan().StartLinePosition.Line + 1).Distinct().ToList();
        return (lines.Count == 1 ? "line " : "lines ") + string.Join(", ", lines);
    }

    // A note of what is still to do, or code that was taken out, is no reason.
    private static bool IsReason(string comment) =>
        comment.Length > 0
        && !comment.StartsWith("TODO", StringComparison.OrdinalIgnoreCase)
        && !comment.StartsWith("FIXME", StringComparison.OrdinalIgnoreCase)
        && !comment.EndsWith(";", StringComparison.Ordinal);

    // A handler inside this one speaks for itself.
    private IEnumerable<string> Comments() => syntax.Block.DescendantTrivia(static node => node is not CatchClauseSyntax)
        .Where(trivia => trivia.SpanStart < syntax.Block.CloseBraceToken.SpanStart)
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .Select(trivia => trivia.ToString().Trim('/', '*', ' '));
}
