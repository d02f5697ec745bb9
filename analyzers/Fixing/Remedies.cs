using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Fate;
using SentryGen.Knowledge;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SentryGen.Fixing;

/// <summary>The remedies that more than one rule offers.</summary>
internal static class Remedies
{
    /// <summary>Reports first thing in the handler.</summary>
    public static readonly Remedy Capture = new("Capture", "Capture the exception in Sentry", static (editor, handler) =>
    {
        CaptureFirst(editor, handler);
    }, CanBeReached)
    {
        Imports = [SentryApi.Assembly],
    };

    /// <summary>Reports on the ways out that lose the exception, and only there.</summary>
    public static readonly Remedy CaptureOnLeaks =
        new("Capture", "Capture the exception in Sentry where it is lost", static (editor, handler) =>
    {
        if (handler.Block is not { } block || Leaks(handler).Any(static leak => leak is null) && !EndsOpen(handler))
        {
            CaptureFirst(editor, handler);
            return;
        }

        var capture = CaptureCall(editor, handler);
        foreach (var leak in Leaks(handler))
        {
            if (leak is null) editor.ReplaceNode(block, (node, _) => ((BlockSyntax)node).WithLast(capture));
            else InsertBefore(editor, leak, capture);
        }
    }, CanBeReached)
        {
            Imports = [SentryApi.Assembly],
        };

    /// <summary>Lets the exception go on.</summary>
    public static readonly Remedy Rethrow = new("Rethrow", "Rethrow the exception", static (editor, handler) =>
        editor.ReplaceNode(handler.Block!, static (node, _) => node is BlockSyntax { Statements: var statements } block
            && statements.LastOrDefault() is { } last
            && EndsPath(last)
            ? block.WithStatements(statements.Replace(last, Throw().NormalizeWhitespace().WithTriviaFrom(last)))
            : ((BlockSyntax)node).WithLast(Throw().WithAdditionalAnnotations(Formatter.Annotation))),
        static handler => Leaks(handler).All(leak => leak is null || (EndsPath(leak) && leak == handler.Block!.Statements.LastOrDefault())))
    {
        IsDecision = true,
    };

    /// <summary>Says in the code that the loss is meant.</summary>
    public static readonly Remedy MarkExpected = new("MarkExpected", "Mark the loss as expected", static (editor, handler) =>
        editor.ReplaceNode(handler.Block!, static (node, _) =>
        {
            var block = (BlockSyntax)node;
            var marker = Comment($"// {IntentMarker.Text}");
            return block.Statements.FirstOrDefault() is { } first
                ? Lines.CanStandBefore(first)
                    ? block.ReplaceNode(first,
                        first.WithLeadingTrivia(TriviaList([.. Lines.IndentOf(first), marker, block.OpenBraceToken.TrailingTrivia.Last(),
                            .. first.GetLeadingTrivia()])))
                : block.ReplaceNode(first,
                    first.WithLeadingTrivia(first.GetLeadingTrivia().InsertRange(0, [marker, ElasticCarriageReturnLineFeed])))
                    .WithAdditionalAnnotations(Formatter.Annotation)
                : block.WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(TriviaList([ElasticCarriageReturnLineFeed, marker,
                    ElasticCarriageReturnLineFeed, .. block.CloseBraceToken.LeadingTrivia])))
                    .WithAdditionalAnnotations(Formatter.Annotation);
        }), static handler => handler.Block is not null)
    {
        IsDecision = true,
    };

    /// <summary>Takes away the marker of a loss that is none, and the line it stood on.</summary>
    public static readonly Remedy RemoveMarker = new("RemoveMarker", "Remove the marker", static (editor, handler) =>
        editor.ReplaceNode(handler.Block!, static (node, _) =>
        {
            if (IntentMarker.At((BlockSyntax)node) is not { } marker) return node;
            var isLeading = marker.SpanStart < marker.Token.SpanStart;
            var around = isLeading ? marker.Token.LeadingTrivia : marker.Token.TrailingTrivia;
            var at = around.IndexOf(marker);
            var isBefore = at + 1 < around.Count && around[at + 1].IsKind(SyntaxKind.WhitespaceTrivia);
            var isAlone = isLeading && at + 1 < around.Count && around[at + 1].IsKind(SyntaxKind.EndOfLineTrivia);
            var first = !isBefore && at > 0 && around[at - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? at - 1 : at;
            var next = isBefore || isAlone ? at + 2 : at + 1;
            var rest = TriviaList(around.Take(first).Concat(around.Skip(next)));
            return node.ReplaceToken(marker.Token, isLeading
                ? marker.Token.WithLeadingTrivia(rest)
                : marker.Token.WithTrailingTrivia(rest));
        }));

    // Behind a clause for every exception, 'catch' is only a warning and 'catch (Exception ex)' an error.
    internal static bool CanBeReached(HandlerContext handler) => handler.Clause is not { Declaration: null }
        || ((TryStatementSyntax)handler.Clause.Parent!).Catches.TakeWhile(clause => clause != handler.Clause).All(clause =>
            clause.Filter is not null
                || clause.Declaration is not { Type: var type }
                || handler.Model.GetTypeInfo(type).Type?.ToDisplayString() != "System.Exception");

    private static ThrowStatementSyntax Throw() => ThrowStatement();

    private static bool EndsPath(StatementSyntax statement) =>
        statement is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or YieldStatementSyntax
            or ThrowStatementSyntax;

    // Each leak as the statement to report before; null where the path runs out at the closing brace.
    private static IEnumerable<StatementSyntax?> Leaks(HandlerContext handler) =>
        handler.Leaks.Select(span => handler.Block is not { } block || block.CloseBraceToken.Span == span
            ? null
            : block.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>() is { } statement
                && (EndsPath(statement) || statement is ExpressionStatementSyntax ended && ended.Expression.Span == span)
                ? statement
                : null).Distinct();

    private static void CaptureFirst(SyntaxEditor editor, HandlerContext handler)
    {
        var capture = CaptureCall(editor, handler);
        if (handler.Source?.Local is { Parent.Parent: StatementSyntax { Parent: BlockSyntax around } declared })
        {
            var behind = around.Statements.IndexOf(declared) + 1;
            if (behind < around.Statements.Count) InsertBefore(editor, around.Statements[behind], capture);
            else editor.ReplaceNode(around, (node, _) => ((BlockSyntax)node).WithLast(capture));
        }
        else if (handler.Block is not { } block) Bodies.PutBefore(editor, handler, capture);
        else if (IsOneLine(block)) editor.ReplaceNode(block, (node, _) => InLine((BlockSyntax)node, capture));
        else editor.ReplaceNode(block, (node, _) => ((BlockSyntax)node).WithFirst(capture));
    }

    // A path runs out of the handler behind its last statement.
    private static bool EndsOpen(HandlerContext handler) =>
        handler.Block is { Statements: var statements } && (statements.Count == 0 || !EndsPath(statements.Last()));

    private static StatementSyntax CaptureCall(SyntaxEditor editor, HandlerContext handler)
    {
        var exception = NameOfException(editor, handler);
        if (handler.Source is not { MayBeMissing: true }) return CaptureOf(exception);
        var name = FreeName(handler);
        var condition = (IfStatementSyntax)ParseStatement($"if ({exception} is {{ }} {name}) ;");
        return condition.WithStatement(CaptureOf(IdentifierName(name))).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static StatementSyntax CaptureOf(ExpressionSyntax exception) =>
        ExpressionStatement(InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Simplified($"global::{SentryApi.Sdk}"),
                IdentifierName(SentryApi.CaptureException)),
            ArgumentList(SingletonSeparatedList(Argument(exception)))))
        .WithAdditionalAnnotations(Formatter.Annotation);

    private static ExpressionSyntax Simplified(string name) => ParseExpression(name).WithAdditionalAnnotations(Simplifier.Annotation);

    // The variable of the clause; where there is none, one is declared that hides and clashes with nothing.
    internal static ExpressionSyntax NameOfException(SyntaxEditor editor, HandlerContext handler)
    {
        if (handler.Source is { Path: var path } source)
            return Bodies.Exception(editor, source, path.Length == 0 ? FreeName(handler) : FreeName(handler, "args"));
        var clause = handler.Clause!;
        var declaration = clause.Declaration;
        if (declaration is not null && !declaration.Identifier.IsKind(SyntaxKind.None))
            return IdentifierName(declaration.Identifier.WithoutTrivia());

        var name = FreeName(handler);
        // Nothing elastic: what is added to a line must not be laid out anew.
        var identifier = Identifier(TriviaList(), name, TriviaList());
        if (declaration is not null)
        {
            editor.ReplaceNode(declaration, (node, _) => ((CatchDeclarationSyntax)node)
                .WithType(((CatchDeclarationSyntax)node)
                    .Type.WithTrailingTrivia(((CatchDeclarationSyntax)node).Type.GetTrailingTrivia().Add(Space)))
                .WithIdentifier(identifier));
            return IdentifierName(name);
        }

        var type = ParseTypeName("global::System.Exception").WithAdditionalAnnotations(Simplifier.Annotation);
        editor.ReplaceNode(clause, (node, _) =>
        {
            var clause = (CatchClauseSyntax)node;
            return clause
                .WithCatchKeyword(clause.CatchKeyword.WithTrailingTrivia(Space))
                .WithDeclaration(CatchDeclaration(
                    Token(TriviaList(), SyntaxKind.OpenParenToken, TriviaList()),
                    type.WithTrailingTrivia(Space),
                    identifier,
                    Token(TriviaList(), SyntaxKind.CloseParenToken, clause.CatchKeyword.TrailingTrivia)));
        });
        return IdentifierName(name);
    }

    private static string FreeName(HandlerContext handler, params string[] wanted)
    {
        var member = handler.Code.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? handler.Code.SyntaxTree.GetRoot();
        var used = new HashSet<string>(member.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText));
        used.UnionWith(handler.Model.LookupSymbols(handler.Body.SpanStart)
            .Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol)
            .Select(symbol => symbol.Name));

        // A clause around this one may be given a name in the same go.
        var nameless = handler.Code.Ancestors()
            .OfType<CatchClauseSyntax>()
            .Count(static around => around.Declaration is null || around.Declaration.Identifier.IsKind(SyntaxKind.None));
        return wanted.Concat(["ex", "exception", "caught"]).Concat(Enumerable.Range(1, int.MaxValue - 1).Select(number => "ex" + number))
            .Where(name => !used.Contains(name)).ElementAt(nameless);
    }

    private static bool IsOneLine(BlockSyntax block) =>
        block.Statements.Count > 0
            && block.SyntaxTree.GetLineSpan(block.Span) is var lines
            && lines.StartLinePosition.Line == lines.EndLinePosition.Line;

    // A block on one line stays on one line.
    private static BlockSyntax InLine(BlockSyntax block, StatementSyntax added) => block
        .WithOpenBraceToken(block.OpenBraceToken.WithTrailingTrivia(Space))
        .WithStatements(block.Statements.Insert(0,
            added.WithoutAnnotations(Formatter.Annotation).NormalizeWhitespace().WithTrailingTrivia(Space)));

    private static void InsertBefore(SyntaxEditor editor, StatementSyntax statement, StatementSyntax added)
    {
        if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
        {
            editor.InsertBefore(statement, Lines.CanStandBefore(statement) ? added.Before(statement) : added);
            return;
        }

        editor.ReplaceNode(statement, (node, _) => Block(added, ((StatementSyntax)node).WithoutLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation));
    }
}
