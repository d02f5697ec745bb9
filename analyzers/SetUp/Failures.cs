using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Exceptions that leave code.</summary>
internal static class Failures
{
    /// <summary>Something in it can throw, and what it throws gets out.</summary>
    public static bool CanLeave(StatementSyntax statement) =>
        statement is not LocalFunctionStatementSyntax
        && statement.DescendantNodesAndSelf(static node => !Functions.IsFunction(node)
            && !(node is TryStatementSyntax inner && Functions.CatchesAll(inner)))
            .Any(static node => node switch
        {
            TryStatementSyntax => false,
            InvocationExpressionSyntax call => !IsOfSentry(call),
            _ => node is AwaitExpressionSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or BaseObjectCreationExpressionSyntax,
        });

    private static bool IsOfSentry(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var owner }
        && SentryApi.Sdk.EndsWith("." + ((owner as MemberAccessExpressionSyntax)?.Name ?? owner), StringComparison.Ordinal);
}
