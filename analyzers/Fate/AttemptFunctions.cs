using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fate;

/// <summary>A function that is one attempt: it calls itself for the next one, or a loop calls it with a number.</summary>
internal static class AttemptFunctions
{
    /// <summary>The code calls the function around it with another number: <c>Send(left - 1)</c>.</summary>
    public static bool CallItself(SyntaxNode code) =>
        Function(code) is var (function, name, _)
            && code.DescendantNodesAndSelf().Any(node => IsCallOf(node, name) && Counts((InvocationExpressionSyntax)node))
            && function.Span.Contains(code.Span);

    /// <summary>The function around calls itself behind the code.</summary>
    public static bool CallItselfBehind(SyntaxNode code) =>
        Function(code) is var (function, name, _)
            && function.DescendantNodes().Any(node =>
                node.SpanStart >= code.Span.End && IsCallOf(node, name) && Counts((InvocationExpressionSyntax)node));

    /// <summary>A loop calls the function around the code with a number that the code names.</summary>
    public static bool RunInLoop(SyntaxNode code) =>
        Function(code) is var (function, name, parameters)
            && parameters.Any(parameter => IsNumber(parameter) && Names(code, parameter))
            && Scope(function).DescendantNodes().Any(node =>
                IsCallOf(node, name) && !function.Span.Contains(node.Span) && IsInLoop(node));

    private static (SyntaxNode Function, string Name, SeparatedSyntaxList<ParameterSyntax> Parameters)? Function(SyntaxNode code) =>
        LocalUses.FunctionAround(code) switch
        {
            LocalFunctionStatementSyntax local => (local, local.Identifier.ValueText, local.ParameterList.Parameters),
            MethodDeclarationSyntax method => (method, method.Identifier.ValueText, method.ParameterList.Parameters),
            _ => null,
        };

    private static SyntaxNode Scope(SyntaxNode function) =>
        function is LocalFunctionStatementSyntax ? LocalUses.MemberAround(function) : function.Parent ?? function;

    private static bool IsCallOf(SyntaxNode node, string name) => node is InvocationExpressionSyntax { Expression: var called }
        && called switch
        {
            SimpleNameSyntax plain => plain.Identifier.ValueText == name,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var member } => member == name,
            _ => false,
        };

    private static bool Counts(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Any(static argument =>
        argument.Expression.Kind() is SyntaxKind.AddExpression
            or SyntaxKind.SubtractExpression
            or SyntaxKind.PreIncrementExpression
            or SyntaxKind.PreDecrementExpression);

    private static bool IsNumber(ParameterSyntax parameter) =>
        parameter.Type is PredefinedTypeSyntax { Keyword: var keyword } && keyword.Kind() is SyntaxKind.IntKeyword
            or SyntaxKind.UIntKeyword
            or SyntaxKind.LongKeyword
            or SyntaxKind.ShortKeyword
            or SyntaxKind.ByteKeyword;

    private static bool Names(SyntaxNode code, ParameterSyntax parameter) =>
        code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == parameter.Identifier.ValueText);

    private static bool IsInLoop(SyntaxNode call) => call.Ancestors()
        .TakeWhile(static node => node is not (LocalFunctionStatementSyntax or MemberDeclarationSyntax))
        .Any(LocalUses.IsLoop);
}
