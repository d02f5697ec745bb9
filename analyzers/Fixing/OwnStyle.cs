using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Formatting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Fixing;

/// <summary>Lays inserted code out as the lines around it are: their indentation, their braces, their line ends.</summary>
internal static class OwnStyle
{
    /// <summary>
    /// The document with its inserted code laid out.
    /// Nothing is left for the clean-up of code actions, which knows only .editorconfig.
    /// </summary>
    public static async Task<Document> InOwnStyleAsync(this Document document, CancellationToken cancellation)
    {
        document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return document;
        root = WithOwnLineEnds(root);
        var changes = Changes(root, document, await document.GetOptionsAsync(cancellation).ConfigureAwait(false), cancellation);
        var encoding = (await document.GetTextAsync(cancellation).ConfigureAwait(false)).Encoding;
        return document.WithText(root.GetText(encoding).WithChanges(changes));
    }

    private static IEnumerable<TextChange> Changes(SyntaxNode root, Document document, OptionSet options, CancellationToken cancellation)
    {
        var kept = new SortedDictionary<int, TextChange>();
        var workspace = document.Project.Solution.Workspace;
        foreach (var node in root.GetAnnotatedNodes(Formatter.Annotation))
        {
            var previous = node.GetFirstToken().GetPreviousToken();
            var next = node.GetLastToken().GetNextToken();
            var (isFirst, isLast) = (previous.IsKind(SyntaxKind.None), next.IsKind(SyntaxKind.None));
            var start = isFirst ? node.FullSpan.Start : previous.Span.End;
            // The code of the next line is not inserted.
            var end = isLast || Lines.EndsLine(node.GetLastToken()) ? node.FullSpan.End - 1 : next.SpanStart;
            var around = TextSpan.FromBounds(isFirst ? start : previous.SpanStart, isLast ? node.FullSpan.End : next.Span.End);
            var style = Like(node, LineEndBefore(node) ?? "\n", options);
            foreach (var change in Formatter.GetFormattedTextChanges(root, [around], workspace, style, cancellation))
            {
                if (change.Span.Start < start || change.Span.Start > end || change.Span.End > Math.Max(end, node.Span.End)) continue;
                kept[change.Span.Start] = change.Span.End == next.SpanStart && IsBlockAroundLine(node) ? Keeping(next, change) : change;
            }
        }

        var last = 0;
        foreach (var change in kept.Values)
        {
            if (change.Span.Start < last) continue;
            last = change.Span.End;
            yield return change;
        }
    }

    // A block around what stood there: the line break in it comes from before the next line.
    private static bool IsBlockAroundLine(SyntaxNode node) =>
        node is BlockSyntax block && Lines.EndsLine(block.CloseBraceToken.GetPreviousToken());

    private static TextChange Keeping(SyntaxToken next, TextChange change) =>
        new(change.Span, change.NewText!.Substring(0, change.NewText.LastIndexOf('\n') + 1) + Lines.IndentOf(next));

    private static OptionSet Like(SyntaxNode node, string lineEnd, OptionSet options)
    {
        options = options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, lineEnd);
        if (BracesStartLines(node) is { } startLines)
            options = options.WithChangedOption(CSharpFormattingOptions.NewLinesForBracesInControlBlocks, startLines);
        if (UnitAround(node) is not { } unit) return options;
        var size = unit[0] == '\t' ? options.GetOption(FormattingOptions.TabSize, LanguageNames.CSharp) : unit.Length;
        return options
            .WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, unit[0] == '\t')
            .WithChangedOption(FormattingOptions.IndentationSize, LanguageNames.CSharp, size);
    }

    // One step of indentation, as the nearest code has it.
    private static string? UnitAround(SyntaxNode node) =>
        node.Ancestors().Concat(node.SyntaxTree.GetRoot().DescendantNodes()).SelectMany(Bodies)
            .Select(UnitOf).FirstOrDefault(static unit => unit is not null);

    private static IEnumerable<(SyntaxToken Close, IEnumerable<SyntaxNode> Inner)> Bodies(SyntaxNode node)
    {
        switch (node)
        {
            case BlockSyntax block:
                yield return (block.CloseBraceToken, block.Statements);
                break;
            case TryStatementSyntax guarded:
                yield return (guarded.Block.CloseBraceToken, guarded.Block.Statements);
                break;
            case BaseTypeDeclarationSyntax type:
                yield return (type.CloseBraceToken, type.ChildNodes().OfType<MemberDeclarationSyntax>());
                break;
            case NamespaceDeclarationSyntax space:
                yield return (space.CloseBraceToken, space.Members);
                break;
        }
    }

    private static string? UnitOf((SyntaxToken Close, IEnumerable<SyntaxNode> Inner) body)
    {
        if (!Lines.StartsLine(body.Close)) return null;
        var outer = Lines.IndentOf(body.Close).ToString();
        return body.Inner
            .Where(static inner => !inner.HasAnnotation(Formatter.Annotation) && Lines.StartsLine(inner.GetFirstToken()))
            .Select(inner => Lines.IndentOf(inner).ToString())
            .Where(inner => inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
            .Select(inner => inner.Substring(outer.Length))
            .FirstOrDefault(static unit => unit.All(one => one == unit[0]) && unit.Length <= 8);
    }

    // Null if nothing around shows it.
    private static bool? BracesStartLines(SyntaxNode node) => node.Ancestors().Concat(node.SyntaxTree.GetRoot().DescendantNodes())
        .Select(static around => around is TryStatementSyntax guarded ? guarded.Block : around as BlockSyntax)
        .OfType<BlockSyntax>()
        .Where(block => block != node && IsControlled(block) && Lines.StartsLine(block.CloseBraceToken))
        .Select(static block => (bool?)Lines.StartsLine(block.OpenBraceToken))
        .FirstOrDefault();

    private static bool IsControlled(BlockSyntax block) =>
        block.Parent is StatementSyntax and not (BlockSyntax or LocalFunctionStatementSyntax)
            or CatchClauseSyntax or FinallyClauseSyntax or ElseClauseSyntax;

    private static SyntaxNode WithOwnLineEnds(SyntaxNode root)
    {
        var replaced = new Dictionary<SyntaxTrivia, SyntaxTrivia>();
        foreach (var node in root.GetAnnotatedNodes(Formatter.Annotation))
        {
            if (LineEndBefore(node) is not { } lineEnd) continue;
            foreach (var trivia in node.DescendantTrivia().Where(IsLineEnd).Where(trivia => trivia.ToString() != lineEnd))
            {
                replaced[trivia] = trivia.HasAnnotation(SyntaxAnnotation.ElasticAnnotation)
                    ? SyntaxFactory.ElasticEndOfLine(lineEnd)
                    : SyntaxFactory.EndOfLine(lineEnd);
            }
        }

        return replaced.Count == 0 ? root : root.ReplaceTrivia(replaced.Keys, (old, _) => replaced[old]);
    }

    // The indentation of the line above; at the top of a file, the one of the first line below.
    private static string? LineEndBefore(SyntaxNode node)
    {
        for (var token = node.GetFirstToken().GetPreviousToken(); !token.IsKind(SyntaxKind.None); token = token.GetPreviousToken())
        {
            var found = token.LeadingTrivia.Concat(token.TrailingTrivia).LastOrDefault(IsLineEnd);
            if (!found.IsKind(SyntaxKind.None)) return found.ToString();
        }

        return node.SyntaxTree.GetRoot().DescendantTrivia().Where(IsLineEnd).Where(trivia => !node.FullSpan.Contains(trivia.Span))
            .Select(static trivia => trivia.ToString()).FirstOrDefault();
    }

    private static bool IsLineEnd(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
