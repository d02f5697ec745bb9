using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Exceptions that leave code.</summary>
internal static class Failures
{
    private const int MostCalls = 3;

    /// <summary>Something in it can throw, and what it throws gets out.</summary>
    public static bool CanLeave(StatementSyntax statement, AppSetUp app, CancellationToken cancellation) =>
        CanLeave(statement, app, MostCalls, cancellation);

    private static bool CanLeave(SyntaxNode code, AppSetUp app, int left, CancellationToken cancellation) =>
        code is not LocalFunctionStatementSyntax
        && code.DescendantNodesAndSelf(static node => !Functions.IsFunction(node)
            && !(node is TryStatementSyntax inner && Functions.CatchesAll(inner)))
            .Any(node => node switch
        {
            TryStatementSyntax => false,
            InvocationExpressionSyntax call => !IsOfSentry(call) && !CatchesAll(call, app, left, cancellation),
            AwaitExpressionSyntax { Expression: var awaited } => awaited is not InvocationExpressionSyntax,
            _ => node is ThrowStatementSyntax or ThrowExpressionSyntax or BaseObjectCreationExpressionSyntax,
        });

    // await Guarded(() => WorkAsync());  a function of the app that lets nothing out
    private static bool CatchesAll(InvocationExpressionSyntax call, AppSetUp app, int left, CancellationToken cancellation) =>
        left > 0
        && app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol
            is IMethodSymbol { IsVirtual: false, IsOverride: false } method
        && (!method.IsAbstract ? method : app.OnlyTypeOf(method.ContainingType, cancellation)?.MethodFor(method)) is { } run
        && Functions.BodyOf(run, app, cancellation) is { } body
        && !CanLeave(body, app, left - 1, cancellation);

    private static bool IsOfSentry(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var owner }
        && SentryApi.Sdk.EndsWith("." + ((owner as MemberAccessExpressionSyntax)?.Name ?? owner), StringComparison.Ordinal);
}
