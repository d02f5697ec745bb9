using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Reading;

/// <summary>Words in source files. The text is searched: a walk over all nodes takes a hundred times as long.</summary>
internal static class Words
{
    private static readonly ConditionalWeakTable<SyntaxTree, string> Texts = new();

    /// <summary>The names with this text in a piece of code.</summary>
    public static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxNode code, string text) =>
        TokensIn(code, text).Select(static token => token.Parent).OfType<SimpleNameSyntax>();

    /// <summary>The names and keywords with this text in a piece of code.</summary>
    public static IEnumerable<SyntaxToken> TokensIn(SyntaxNode code, string text)
    {
        if (text.Length == 0) yield break;
        var (all, end) = (TextOf(code.SyntaxTree), code.Span.End);
        for (var at = Next(code.SpanStart); at >= 0; at = Next(at + 1))
        {
            if (IsPartOfWord(all, at - 1) || IsPartOfWord(all, at + text.Length)) continue;
            var token = code.FindToken(at);
            // A word in a comment belongs to the token behind it.
            if (token.Span.Contains(at) && token.ValueText == text) yield return token;
        }

        int Next(int start) => all.IndexOf(text, start, end - start, StringComparison.Ordinal);
    }

    /// <summary>The text stands in a piece of code, be it in a comment.</summary>
    public static bool Say(SyntaxNode code, string text) =>
        TextOf(code.SyntaxTree).IndexOf(text, code.SpanStart, code.Span.Length, StringComparison.Ordinal) >= 0;

    /// <summary>The text stands in a file, be it in a comment or as a part of a word.</summary>
    public static bool Say(SyntaxTree tree, string text) => TextOf(tree).IndexOf(text, StringComparison.Ordinal) >= 0;

    private static bool IsPartOfWord(string text, int at) =>
        at >= 0 && at < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[at]);

    /// <summary>The text of a file. If the file is large or was edited, its text is in pieces, and is put together once.</summary>
    public static string TextOf(SyntaxTree tree) => Texts.GetValue(tree, static tree => tree.GetText().ToString());
}
