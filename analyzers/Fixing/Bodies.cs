using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SentryGen.Fixing;

/// <summary>The bodies of functions that are handed an exception.</summary>
internal static class Bodies
{
    /// <summary>The exception. A parameter that nobody can name is given a name.</summary>
    public static ExpressionSyntax Exception(SyntaxEditor editor, HandedSource source, string free)
    {
        if (!source.IsDiscard) return ParseExpression(source.Name + source.Path);
        editor.ReplaceNode(source.Parameter, (node, _) =>
            ((ParameterSyntax)node).WithIdentifier(Identifier(free).WithTriviaFrom(source.Parameter.Identifier)));
        return ParseExpression(free + source.Path);
    }

    /// <summary>A body that is an expression becomes a block, with a statement before it.</summary>
    public static void PutBefore(SyntaxEditor editor, HandlerContext handler, StatementSyntax added)
    {
        var returns = ReturnsValue(handler);
        BlockSyntax Body(SyntaxNode node, ExpressionSyntax value) => Block(added, value, returns).WithTrailingTrivia(
            node is LambdaExpressionSyntax ? default : node.GetTrailingTrivia());

        editor.ReplaceNode(handler.Code, (node, _) => (node switch
        {
            SimpleLambdaExpressionSyntax { ExpressionBody: { } value } lambda =>
                lambda.WithExpressionBody(null).WithBlock(Body(node, value)),
            ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } value } lambda =>
                lambda.WithExpressionBody(null).WithBlock(Body(node, value)),
            MethodDeclarationSyntax { ExpressionBody.Expression: var value } method =>
                method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(node, value)),
            LocalFunctionStatementSyntax { ExpressionBody.Expression: var value } function =>
                function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(node, value)),
            _ => node,
        }).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static BlockSyntax Block(StatementSyntax added, ExpressionSyntax value, bool returns)
    {
        var plain = value.WithoutTrivia();
        StatementSyntax last = plain is ThrowExpressionSyntax { Expression: var thrown } ? ThrowStatement(thrown)
            : returns ? ReturnStatement(plain)
            : ExpressionStatement(plain);
        return SyntaxFactory.Block(added, last).NormalizeWhitespace();
    }

    private static bool ReturnsValue(HandlerContext handler)
    {
        var symbol = handler.Code is AnonymousFunctionExpressionSyntax
            ? handler.Model.GetSymbolInfo(handler.Code).Symbol
            : handler.Model.GetDeclaredSymbol(handler.Code);
        return symbol is IMethodSymbol { ReturnsVoid: false } function
            && !(function.IsAsync && function.ReturnType is INamedTypeSymbol { Arity: 0 });
    }
}
