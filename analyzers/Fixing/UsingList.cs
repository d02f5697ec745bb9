using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace SentryGen.Fixing;

/// <summary>
/// The usings of a file or of a namespace. One is added as the list is kept: in its order, its groups and its branch of #if.
/// </summary>
/// <param name="Root">The file.</param>
/// <param name="Holder">The file, or a namespace in it.</param>
/// <param name="Conditions">The branches of #if that need the using.</param>
/// <param name="IsSystemFirst">Namespaces of System are sorted before all others.</param>
internal sealed record UsingList(CompilationUnitSyntax Root, SyntaxNode Holder, Conditions Conditions, bool IsSystemFirst)
{
    private SyntaxList<UsingDirectiveSyntax> Usings =>
        Holder is CompilationUnitSyntax unit ? unit.Usings : ((BaseNamespaceDeclarationSyntax)Holder).Usings;

    private SyntaxTrivia LineEnd =>
        Root.DescendantTrivia(static node => !node.HasAnnotation(Formatter.Annotation))
            .Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            .DefaultIfEmpty(SyntaxFactory.LineFeed).First();

    /// <summary>A using of a namespace, for this file alone.</summary>
    public static bool IsPlain(UsingDirectiveSyntax used) =>
        used.Alias is null && !used.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && !used.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    /// <summary>The file with one more using.</summary>
    public CompilationUnitSyntax With(string name)
    {
        var plain = Usings.Where(IsPlain).ToList();
        if (plain.Count == 0 && !Usings.Any()) return AsFirst(name);
        var order = new[] { IsSystemFirst, !IsSystemFirst }
            .Select(static first => Comparer<string>.Create((left, right) => Compare(left, right, first)))
            .FirstOrDefault(comparer =>
                plain.Zip(plain.Skip(1), (left, right) => comparer.Compare(NameOf(left), NameOf(right)))
                    .All(static compared => compared <= 0));
        var before = order is null ? plain.LastOrDefault() : plain.LastOrDefault(used => order.Compare(NameOf(used), Bare(name)) <= 0);
        if (plain.Count == 0) before = Usings.LastOrDefault(static used => used.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));

        // Behind a using that holds wherever the new one must; the nearest to its place in the order.
        var index = before is null ? -1 : Usings.IndexOf(before);
        while (index >= 0 && !Conditions.At(Root, Usings[index].Span.End).Hold(Conditions)) index--;
        return index >= 0 ? Behind(index, name) : BeforeFirst(plain.FirstOrDefault() ?? Usings[0], name);
    }

    private CompilationUnitSyntax Behind(int index, string name)
    {
        var previous = Usings[index];
        var added = New(name, Indent(previous));
        var replaced = previous;
        if (!previous.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            replaced = previous.WithTrailingTrivia(previous.GetTrailingTrivia().Add(LineEnd));
        if (AreGroupsApart && RootOf(NameOf(previous)) != RootOf(Bare(name)) && IsPlain(previous))
            added = added.WithLeadingTrivia(added.GetLeadingTrivia().Insert(0, LineEnd));
        var usings = Usings.Replace(previous, replaced).Insert(index + 1, added);
        var next = Usings.Last().GetLastToken().GetNextToken();
        var isInserted = next.Parent?.AncestorsAndSelf().TakeWhile(node => node != Holder)
            .Any(static node => node.HasAnnotation(Formatter.Annotation)) == true;
        if (index < Usings.Count - 1 || !isInserted || next.LeadingTrivia.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia))
            return Root.ReplaceNode(Holder, WithUsings(usings));

        // A statement that was inserted right below the usings has no blank line above it yet.
        var holder = Holder.ReplaceToken(next, next.WithLeadingTrivia(next.LeadingTrivia.Insert(0, LineEnd)));
        return Root.ReplaceNode(Holder, (this with { Holder = holder }).WithUsings(usings));
    }

    // The comments above the first using of a file are the head of the file.
    private CompilationUnitSyntax BeforeFirst(UsingDirectiveSyntax next, string name)
    {
        var token = next.GetFirstToken();
        var isHead = token.GetPreviousToken().IsKind(SyntaxKind.None);
        var split = SplitOf(token, isHead ? token.LeadingTrivia.Count : 0);
        var rest = token.LeadingTrivia.Skip(split).ToList();
        if (AreGroupsApart && RootOf(NameOf(next)) != RootOf(Bare(name))) rest.Insert(0, LineEnd);
        if (isHead && split == token.LeadingTrivia.Count) rest.AddRange(Indent(next));
        var changed = next.ReplaceToken(token, token.WithLeadingTrivia(rest));
        var leading = isHead ? token.LeadingTrivia.Take(split).ToArray() : [.. token.LeadingTrivia.Take(split), .. Indent(next)];
        return Root.ReplaceNode(Holder, WithUsings(Usings.Replace(next, changed).Insert(Usings.IndexOf(next), New(name, leading))));
    }

    private CompilationUnitSyntax AsFirst(string name)
    {
        var space = Holder as BaseNamespaceDeclarationSyntax;
        var externs = space?.Externs ?? Root.Externs;
        var token = externs.Any()
            ? externs.Last().GetLastToken().GetNextToken()
            : space?.Members.First().GetFirstToken() ?? Root.GetFirstToken();
        var isHead = token.GetPreviousToken().IsKind(SyntaxKind.None);
        var split = SplitOf(token, isHead ? HeadOf(token) : 0);
        var head = token.LeadingTrivia.Take(split).ToList();
        var rest = token.LeadingTrivia.Skip(split).ToList();
        var indent = space is NamespaceDeclarationSyntax
            ? token.LeadingTrivia.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)
            : [];
        if (space is FileScopedNamespaceDeclarationSyntax && !externs.Any() && split == 0) head.Add(LineEnd);
        if (!rest.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia)) rest.Insert(0, LineEnd);
        var added = New(name, [.. head, .. indent]);
        var holder = Holder.ReplaceToken(token, token.WithLeadingTrivia(rest));
        return Root.ReplaceNode(Holder, (this with { Holder = holder }).WithUsings(SyntaxFactory.SingletonList(added)));
    }

    // The place to cut the trivia before a token, so that the using is in its branch of #if, and below directives that stand at the top.
    private int SplitOf(SyntaxToken token, int wanted)
    {
        var trivia = token.LeadingTrivia;
        var isInside = Conditions.At(Root, token.SpanStart).Hold(Conditions);
        var first = IndexOf(trivia, Conditions.IsConditional);
        if (first >= 0) wanted = isInside ? Math.Max(wanted, LastIndexOf(trivia, Conditions.IsConditional) + 1) : Math.Min(wanted, first);
        return Math.Max(wanted, LastIndexOf(trivia, StandsAtTop) + 1);
    }

    // #define and #undef, and those of file-based apps: #! and #:, of which older compilers know no kind.
    private static bool StandsAtTop(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia
        || (trivia.IsDirective && trivia.ToString() is { Length: > 1 } text && text[1] is '!' or ':');

    // The comments at the top of a file, where a blank line or the namespace follows: others belong to what stands below.
    private static int HeadOf(SyntaxToken token)
    {
        var trivia = token.LeadingTrivia;
        var end = 0;
        var isLineEmpty = true;
        for (var index = 0; index < trivia.Count; index++)
        {
            switch (trivia[index].Kind())
            {
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia:
                    isLineEmpty = false;
                    break;
                case SyntaxKind.EndOfLineTrivia:
                    if (isLineEmpty) return index + 1;
                    isLineEmpty = true;
                    end = index + 1;
                    break;
                case SyntaxKind.WhitespaceTrivia:
                    break;
                default:
                    return 0;
            }
        }

        return token.IsKind(SyntaxKind.NamespaceKeyword) ? end : 0;
    }

    private bool AreGroupsApart
    {
        get
        {
            var pairs = Usings.Where(IsPlain).Zip(Usings.Where(IsPlain).Skip(1), static (left, right) => (left, right))
                .Where(pair => RootOf(NameOf(pair.left)) != RootOf(NameOf(pair.right))).ToList();
            return pairs.Count > 0
                && pairs.All(static pair => pair.right.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia));
        }
    }

    private SyntaxNode WithUsings(SyntaxList<UsingDirectiveSyntax> usings) => Holder switch
    {
        CompilationUnitSyntax unit => unit.WithUsings(usings),
        NamespaceDeclarationSyntax space => space.WithUsings(usings),
        FileScopedNamespaceDeclarationSyntax space => space.WithUsings(usings),
        _ => Holder,
    };

    private UsingDirectiveSyntax New(string name, IEnumerable<SyntaxTrivia> leading) =>
        SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxFactory.TriviaList(leading), SyntaxKind.UsingKeyword,
                SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .WithSemicolonToken(SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, SyntaxFactory.TriviaList(LineEnd)));

    private static IEnumerable<SyntaxTrivia> Indent(SyntaxNode node) =>
        node.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? [last] : [];

    private static string NameOf(UsingDirectiveSyntax used) => Bare(used.Name?.ToString() ?? "");

    private static string Bare(string name) => name.Replace("global::", "");

    private static string RootOf(string name) => name.Split('.')[0];

    private static int Compare(string left, string right, bool isSystemFirst)
    {
        if (isSystemFirst && (RootOf(left) == "System") != (RootOf(right) == "System")) return RootOf(left) == "System" ? -1 : 1;
        return StringComparer.OrdinalIgnoreCase.Compare(left.Replace('.', '\u0001'), right.Replace('.', '\u0001'));
    }

    private static int IndexOf(SyntaxTriviaList trivia, Func<SyntaxTrivia, bool> matches) =>
        Enumerable.Range(0, trivia.Count).Where(index => matches(trivia[index])).DefaultIfEmpty(-1).First();

    private static int LastIndexOf(SyntaxTriviaList trivia, Func<SyntaxTrivia, bool> matches) =>
        Enumerable.Range(0, trivia.Count).Where(index => matches(trivia[index])).DefaultIfEmpty(-1).Last();
}
