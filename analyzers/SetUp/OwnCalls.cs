using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>The statements of an app that call one of its functions.</summary>
internal static class OwnCalls
{
    /// <summary>Those that call it themselves, and not in a lambda that runs later.</summary>
    public static IEnumerable<StatementSyntax> Of(SyntaxNode function, AppSetUp app, CancellationToken cancellation) =>
        from call in CallsOf(function, app, cancellation)
        let statement = StatementOf(call)
        where statement is not null && Functions.Around(call) == Functions.Around(statement)
        select statement;

    /// <summary>The calls themselves.</summary>
    public static IEnumerable<InvocationExpressionSyntax> CallsOf(SyntaxNode function, AppSetUp app, CancellationToken cancellation) =>
        function is MethodDeclarationSyntax or LocalFunctionStatementSyntax
        && app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation) is IMethodSymbol declared
            ? app.Calls.Of(declared.OriginalDefinition, cancellation).Select(static use => CallSites.CallOf(use.Syntax))
                .OfType<InvocationExpressionSyntax>().Where(static call => !UserCode.IsGenerated(call.SyntaxTree))
            : [];

    // A filter runs before the block of its clause.
    private static StatementSyntax? StatementOf(InvocationExpressionSyntax call) =>
        call.FirstAncestorOrSelf<CatchFilterClauseSyntax>() is { Parent: CatchClauseSyntax { Block: var block } } ? block
            : call.FirstAncestorOrSelf<StatementSyntax>();
}
