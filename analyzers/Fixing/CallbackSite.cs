using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Fate;
using SentryGen.Knowledge;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SentryGen.Fixing;

/// <summary>A function that a library runs, and that can report its exceptions before it throws them again.</summary>
/// <param name="Function">The lambda, method or local function.</param>
/// <param name="IsTask">It returns a task, and is not asynchronous.</param>
/// <param name="ReturnsValue">Its caller gets a value.</param>
internal sealed record CallbackSite(SyntaxNode Function, bool IsTask, bool ReturnsValue)
{
    /// <summary>As a diagnostic says; null if the code stands elsewhere, or has a form that a <c>try</c> around it does not fit.</summary>
    public static CallbackSite? Of(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (FunctionOf(root, diagnostic) is not { } function || SymbolOf(function, model) is not { } symbol) return null;
        var isTask = !symbol.IsAsync && KnownTypes.IsTask(symbol.ReturnType);
        if (isTask && BodyOf(function) is not ExpressionSyntax) return null;
        var returns = !symbol.ReturnsVoid && (symbol.ReturnType is INamedTypeSymbol { Arity: > 0 } || !(isTask || symbol.IsAsync));
        return new(function, isTask, returns);
    }

    /// <summary>The function that a diagnostic speaks of; null if it stands elsewhere.</summary>
    public static SyntaxNode? FunctionOf(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(SwallowRule.Code, out var span) || SpanOf(span) is not { } code) return null;
        if (!root.FullSpan.Contains(code)) return null;
        var function = root.FindNode(code, getInnermostNodeForTie: true).FirstAncestorOrSelf<SyntaxNode>(IsFunction);
        return function?.Span == code ? function : null;
    }

    /// <summary>The span of a function as a diagnostic tells it to its fixes.</summary>
    public static TextSpan? SpanOf(string? text)
    {
        var parts = (text ?? "").Split('+');
        return parts.Length == 2 && int.TryParse(parts[0], out var start) && int.TryParse(parts[1], out var length)
            ? new TextSpan(start, length)
            : null;
    }

    /// <summary>Puts the code into a <c>try</c>.</summary>
    public void CaptureIn(SyntaxEditor editor)
    {
        var name = FreeName();
        editor.ReplaceNode(Function, (node, _) => WithBody(node, Guarded(BodyOf(node)!, name)));
    }

    private BlockSyntax Guarded(SyntaxNode body, string name)
    {
        var block = body is ExpressionSyntax value ? Block(StatementOf(value.WithoutTrivia())) : Block();
        var capture = ParseStatement($"{HookCode.Sdk}.{SentryApi.CaptureException}({name});");
        capture = capture.ReplaceNodes(
            capture.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(static access => access.ToString() == HookCode.Sdk),
            static (_, access) => access.WithAdditionalAnnotations(Simplifier.Annotation));
        var type = ParseTypeName("global::System.Exception").WithAdditionalAnnotations(Simplifier.Annotation);
        var clause = CatchClause(
            CatchDeclaration(type.WithTrailingTrivia(Space), Identifier(name)),
            filter: null,
            Block(capture, ThrowStatement()));
        var guarded = Block(TryStatement(block, SingletonList(clause), @finally: null)).NormalizeWhitespace();
        if (body is BlockSyntax own)
        {
            var tried = ((TryStatementSyntax)guarded.Statements[0]).Block;
            guarded = guarded.ReplaceNode(tried, own.WithTriviaFrom(tried)).WithLeadingTrivia(own.GetLeadingTrivia());
        }

        return guarded.WithAdditionalAnnotations(Formatter.Annotation);
    }

    private StatementSyntax StatementOf(ExpressionSyntax value)
    {
        if (value is ThrowExpressionSyntax { Expression: var thrown }) return ThrowStatement(thrown);
        if (IsTask) value = AwaitExpression(value);
        return ReturnsValue ? ReturnStatement(value) : ExpressionStatement(value);
    }

    private SyntaxNode WithBody(SyntaxNode function, BlockSyntax body) => function switch
    {
        SimpleLambdaExpressionSyntax lambda => WithAsync(lambda.WithExpressionBody(null).WithBlock(body)),
        ParenthesizedLambdaExpressionSyntax lambda => WithAsync(lambda.WithExpressionBody(null).WithBlock(body)),
        AnonymousMethodExpressionSyntax method => method.WithBlock(body),
        LocalFunctionStatementSyntax local => local.WithExpressionBody(null).WithSemicolonToken(default)
            .WithModifiers(WithAsync(local.Modifiers)).WithBody(body.WithTrailingTrivia(local.GetTrailingTrivia())),
        MethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default)
            .WithModifiers(WithAsync(method.Modifiers)).WithBody(body.WithTrailingTrivia(method.GetTrailingTrivia())),
        _ => function,
    };

    private LambdaExpressionSyntax WithAsync(LambdaExpressionSyntax lambda) => IsTask
        ? lambda.WithAsyncKeyword(Token(lambda.GetLeadingTrivia(), SyntaxKind.AsyncKeyword, TriviaList(Space)))
        : lambda;

    private SyntaxTokenList WithAsync(SyntaxTokenList modifiers) =>
        IsTask ? modifiers.Add(Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(Space)) : modifiers;

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax;

    private static SyntaxNode? BodyOf(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression,
        MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        _ => null,
    };

    private static IMethodSymbol? SymbolOf(SyntaxNode function, SemanticModel model) =>
        (function is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(function).Symbol : model.GetDeclaredSymbol(function))
            as IMethodSymbol;

    private string FreeName()
    {
        var used = new HashSet<string>((Function.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? Function).DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText));
        return new[] { "ex", "exception", "caught" }.Concat(Enumerable.Range(1, int.MaxValue - 1).Select(static number => "ex" + number))
            .First(name => !used.Contains(name));
    }
}
