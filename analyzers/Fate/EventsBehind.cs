using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>A quick look at the code behind a handler.</summary>
internal static class EventsBehind
{
    /// <summary>The function may throw or log there.</summary>
    public static bool MayBe(ICatchClauseOperation clause)
    {
        var end = clause.Syntax.Parent!.Span.End;
        var function = LocalUses.FunctionAround(clause.Syntax);
        return function
            .DescendantNodes(node => node == function || (node.Span.End > end && !IsFunction(node)))
            .Any(node => node.SpanStart >= end && MakesEvent(node));
    }

    private static bool IsFunction(SyntaxNode node) => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;

    private static bool MakesEvent(SyntaxNode node) => node switch
    {
        ThrowStatementSyntax or ThrowExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: var called } => NameOf(called) is var name && LogConventions.EventWords.Any(name.Contains),
        _ => false,
    };

    private static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        SimpleNameSyntax { Identifier.ValueText: var name } => name,
        _ => "",
    };
}
