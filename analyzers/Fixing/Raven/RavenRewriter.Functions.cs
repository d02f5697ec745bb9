using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace SentryGen.Fixing.Raven;

/// <summary>Functions that are one expression: they become a block where statements have to stand around it.</summary>
internal sealed partial class RavenRewriter
{
    public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        var (visited, body) = Body(node.Expression, ReturnsNothing(node));
        if (body is null) return node.WithExpression(visited);
        var mark = new SyntaxAnnotation();
        bodies[mark] = body;
        return node.WithExpression(visited).WithAdditionalAnnotations(mark);
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        Blocked((MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!);

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node) =>
        Blocked((ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!);

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var visited = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return BodyOf(visited.ExpressionBody) is { } body
            ? visited.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(body.WithTrailingTrivia(visited.SemicolonToken.TrailingTrivia))
                .WithAdditionalAnnotations(Formatter.Annotation)
            : visited;
    }

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        var visited = (AccessorDeclarationSyntax)base.VisitAccessorDeclaration(node)!;
        return BodyOf(visited.ExpressionBody) is { } body
            ? visited.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(body.WithTrailingTrivia(visited.SemicolonToken.TrailingTrivia))
                .WithAdditionalAnnotations(Formatter.Annotation)
            : visited;
    }

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        var visited = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
        return BodyOf(visited.ExpressionBody) is { } body
            ? visited.WithExpressionBody(null).WithSemicolonToken(default)
                .WithAccessorList(SyntaxFactory.AccessorList(SyntaxFactory.SingletonList(
                    SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, body))))
                .WithTrailingTrivia(visited.SemicolonToken.TrailingTrivia)
                .WithAdditionalAnnotations(Formatter.Annotation)
            : visited;
    }

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        if (node.ExpressionBody is null) return base.VisitSimpleLambdaExpression(node);
        var (visited, body) = Body(node.ExpressionBody, ReturnsNothing(node));
        return body is null ? node.WithBody(visited) : node.WithBody(body).WithAdditionalAnnotations(Formatter.Annotation);
    }

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        var parameters = (ParameterListSyntax)Visit(node.ParameterList)!;
        if (node.ExpressionBody is null) return base.VisitParenthesizedLambdaExpression(node);
        var (visited, body) = Body(node.ExpressionBody, ReturnsNothing(node));
        return body is null
            ? node.WithParameterList(parameters).WithBody(visited)
            : node.WithParameterList(parameters).WithBody(body).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private T Blocked<T>(T visited)
        where T : BaseMethodDeclarationSyntax =>
        BodyOf(visited.ExpressionBody) is { } body
            ? (T)visited.WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(body.WithTrailingTrivia(visited.SemicolonToken.TrailingTrivia))
                .WithAdditionalAnnotations(Formatter.Annotation)
            : visited;

    private BlockSyntax? BodyOf(ArrowExpressionClauseSyntax? arrow) =>
        arrow is not null && bodies.FirstOrDefault(pair => arrow.HasAnnotation(pair.Key)) is { Value: { } body } ? body : null;

    private (ExpressionSyntax Expression, BlockSyntax? Body) Body(ExpressionSyntax expression, bool returnsNothing)
    {
        var frame = new Frame(expression);
        frames.Push(frame);
        var visited = Effect(expression) ?? (ExpressionSyntax)Visit(expression)!;
        var newLine = NewLine;
        frames.Pop();
        if (!frame.NeedsBlock)
        {
            Current.ToDo.AddRange(frame.ToDo.Except(Current.ToDo));
            return (visited, null);
        }

        var text = visited.WithoutTrivia().ToString();
        IEnumerable<string> lines =
        [
            "{",
            .. frame.ToDo.Select(Written),
            .. frame.Before,
            .. frame.IsGone ? [] : new[] { (returnsNothing ? text : "return " + text) + ";" },
            .. frame.After,
            "}",
        ];
        return (visited,
            (BlockSyntax)SyntaxFactory.ParseStatement(string.Join(eol, lines).Replace(newLine, eol))
                .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
                .WithAdditionalAnnotations(Formatter.Annotation));
    }

    private bool ReturnsNothing(SyntaxNode function)
    {
        var method = function is ArrowExpressionClauseSyntax { Parent: { } declaration }
            ? model.GetDeclaredSymbol(declaration, cancellation) as IMethodSymbol
            : Meaning(function) as IMethodSymbol;
        return method is not null
            && (method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false }));
    }
}
