using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>The words of a clause about a loss.</summary>
internal enum Intent
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A name says that it is meant, or a comment in a handler that does nothing but go on.</summary>
    Documented,

    /// <summary>It is marked in so many words.</summary>
    Marked,
}

/// <summary>Reads the <see cref="Intent"/> of a clause.</summary>
internal static class IntentMarker
{
    /// <summary>The comment that says a loss is meant: <c>// sentrygen: expected, because …</c></summary>
    public const string Text = "sentrygen: expected";

    private static readonly char[] Marks = ['/', '*', ' '];

    private static readonly char[] Gaps = [' ', '(', '\n', '\r', '\t'];

    public static Intent IntentOf(ICatchClauseOperation caught)
    {
        var clause = (CatchClauseSyntax)caught.Syntax;
        var isDocumented = clause.Declaration?.Identifier.ValueText is "_" or "ignored" or "ignore" or "expected"
            || AsksToIgnore(clause.Filter?.FilterExpression)
            || IsExplainedBefore(clause)
            || caught.Handler.Operations.Any(IsSwitchedThrow);
        return InComments(clause, clause.CatchKeyword.Span.End, caught.Handler, isDocumented);
    }

    // Before the try, which may be about anything, or between its blocks.
    private static bool IsExplainedBefore(CatchClauseSyntax clause) =>
        ((TryStatementSyntax)clause.Parent!).TryKeyword.LeadingTrivia.Any(static trivia => IsComment(trivia) && SaysBefore(TextOf(trivia)))
        || clause.CatchKeyword.LeadingTrivia.Any(static trivia => IsComment(trivia)
            && (SaysBefore(TextOf(trivia)) || (IsReason(TextOf(trivia)) && HasAny(TextOf(trivia), Expected.Reasons))));

    private static bool SaysBefore(string comment) =>
        IsReason(comment)
        && (HasAny(comment, Expected.ReasonsBefore)
            || (HasAny(comment, Expected.Dismissals) && HasAny(comment, Expected.Failures) && !Tells(comment.Split(Gaps))));

    /// <summary>The same of code that is handed an exception.</summary>
    public static Intent IntentOf(HandedCode code) =>
        InComments(code.Syntax, code.Place.SourceSpan.End, code.Body, code.Parameter.Name is "ignored" or "ignore" or "expected");

    /// <summary>
    /// The same of a function whose exceptions a library drops. Its comments may be about anything, as those before a try.
    /// </summary>
    public static Intent IntentOf(SyntaxNode function) =>
        InComments(function, function.SpanStart, SaysBefore, Above(function).Any(static one => IsComment(one) && SaysBefore(TextOf(one))));

    private static SyntaxTriviaList Above(SyntaxNode function) =>
        (function.FirstAncestorOrSelf<StatementSyntax>() ?? function).GetLeadingTrivia();

    private static Intent InComments(SyntaxNode code, int start, IOperation body, bool isDocumented) =>
        InComments(code, start, comment => IsReasonIn(body, comment), isDocumented);

    private static bool IsReasonIn(IOperation body, string comment) =>
        IsReason(comment)
        && (PlainCode.IsWayOn(body) || SaysThatItDoesNotMatter(comment) || (Explains(comment) && IsAnswer(body)));

    // From a place behind the head of the code to the end of its last line.
    private static Intent InComments(SyntaxNode code, int start, Func<string, bool> isReason, bool isDocumented)
    {
        var (text, end) = (code.SyntaxTree.GetText(), code.FullSpan.End);
        for (var at = SlashesIn(text, start, end); at < end; at = SlashesIn(text, at, end))
        {
            var trivia = code.FindTrivia(at);
            at = IsComment(trivia) ? trivia.Span.End : at + 1;

            // A handler inside this one speaks for itself.
            if (!IsComment(trivia) || SpeakerOf(trivia, code) != code) continue;
            var comment = TextOf(trivia);
            if (IsMarker(comment)) return Intent.Marked;
            isDocumented |= isReason(comment);
        }

        return isDocumented ? Intent.Documented : Intent.None;
    }

    private static SyntaxNode? SpeakerOf(SyntaxTrivia comment, SyntaxNode code) =>
        comment.Token.Parent?.FirstAncestorOrSelf<SyntaxNode>(node => node == code || node is CatchClauseSyntax);

    /// <summary>The marker that stands before one of the handler's own statements, or at its end.</summary>
    public static SyntaxTrivia? At(BlockSyntax handler)
    {
        var end = handler.FullSpan.End;
        if (SlashesIn(handler.SyntaxTree.GetText(), handler.SpanStart, end) == end) return null;
        foreach (var statement in handler.Statements)
            if (In(statement.GetLeadingTrivia()) is { } found) return found;
        return In(handler.OpenBraceToken.TrailingTrivia) ?? In(handler.CloseBraceToken.LeadingTrivia);
    }

    // A switch such as ignoreErrors: who sets it wants to hear of nothing.
    private static bool AsksToIgnore(ExpressionSyntax? filter) => filter switch
    {
        MemberAccessExpressionSyntax member => AsksToIgnore(member.Name),
        IdentifierNameSyntax { Identifier.ValueText: var name } =>
            name.TrimStart('_').StartsWith("ignore", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    // if (throwOnError) throw; the caller has decided.
    private static bool IsSwitchedThrow(IOperation statement) =>
        statement is IConditionalOperation { Condition: var condition, WhenTrue: { } whenTrue, WhenFalse: var whenFalse }
        && (IsRethrow(whenTrue) || IsRethrow(whenFalse))
        && IsSwitch(condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negated ? negated.Operand : condition);

    private static bool IsRethrow(IOperation? branch) => branch switch
    {
        IBlockOperation { Operations: { Length: 1 } only } => IsRethrow(only[0]),
        IExpressionStatementOperation { Operation: var thrown } => IsRethrow(thrown),
        IThrowOperation { Exception: null } => true,
        _ => false,
    };

    private static bool IsSwitch(IOperation condition) => condition switch
    {
        IParameterReferenceOperation { Parameter.Name: var name } => IsSwitch(name),
        IMemberReferenceOperation { Member.Name: var name } => IsSwitch(name),
        _ => false,
    };

    private static bool IsSwitch(string name)
    {
        var plain = name.TrimStart('_');
        if (plain.Length == 0) return false;
        var words = char.ToUpperInvariant(plain[0]) + plain.Substring(1);
        return Expected.Switches.Any(word => Answers.HasWord(words, word));
    }

    private static bool SaysThatItDoesNotMatter(string comment) =>
        HasAny(comment, Expected.Reasons)
        || (HasAny(comment, Expected.Failures) && Explains(comment));

    private static bool Explains(string comment) => Explains(comment.Split(Gaps, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsAnswer(IOperation body) => body is IBlockOperation block && block.Operations.All(Answers.IsAnswer);

    private static bool Explains(string[] words) =>
        words.Length >= Expected.WordsOfReason && !Tells(words);

    private static bool Tells(string[] words) =>
        words.Any(static word => Expected.Tellings.Any(telling => word.StartsWith(telling, StringComparison.OrdinalIgnoreCase)));

    private static bool HasAny(string comment, string[] words) =>
        words.Any(word => comment.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    // Most clauses hold no comment, and their text is read faster than their tokens.
    private static int SlashesIn(SourceText text, int start, int end)
    {
        for (var at = start; at < end - 1; at++)
            if (text[at] == '/' && text[at + 1] is '/' or '*') return at;
        return end;
    }

    private static SyntaxTrivia? In(SyntaxTriviaList list)
    {
        foreach (var trivia in list)
            if (IsComment(trivia) && IsMarker(TextOf(trivia))) return trivia;
        return null;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    private static string TextOf(SyntaxTrivia comment) => comment.ToString().Trim(Marks);

    private static bool IsMarker(string comment) => comment.StartsWith(Text, StringComparison.OrdinalIgnoreCase);

    // A note of what is still to do, or code that was taken out, is no reason.
    private static bool IsReason(string comment) =>
        comment.Length > 0
        && !comment.StartsWith("TODO", StringComparison.OrdinalIgnoreCase)
        && !comment.StartsWith("FIXME", StringComparison.OrdinalIgnoreCase)
        && comment[comment.Length - 1] is not (';' or '{' or '}');
}
