using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>Code of an app that says 'throw' itself. Each call may fail, so this tells that somebody expects it.</summary>
internal sealed class OwnThrows(AppSetUp app, CancellationToken cancellation)
{
    private const int MostCalls = 3;

    /// <summary>The code, or a function of the app that it calls, throws a new exception and does not catch it.</summary>
    public bool Are(SyntaxNode code) => Are(code, MostCalls);

    private bool Are(SyntaxNode code, int left) =>
        code.DescendantNodesAndSelf(node => node == code || !(Functions.IsFunction(node)
            || (node is TryStatementSyntax tried && Functions.CatchesAll(tried)))).Any(node => node switch
            {
                ThrowStatementSyntax { Expression: { } thrown } => !IsGuard(thrown),
                ThrowExpressionSyntax { Expression: var thrown } => !IsGuard(thrown),
                InvocationExpressionSyntax call when left > 0 => CodeOf(call).Any(function => Are(function, left - 1)),
                _ => false,
            });

    // throw new ArgumentNullException(nameof(path)): a caller that is right never meets it.
    private static bool IsGuard(ExpressionSyntax thrown) =>
        thrown is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var given }
        && given.Any(static one => one.Expression is InvocationExpressionSyntax call && ReadSetUp.NameIn(call) == "nameof");

    /// <summary>The functions of the app that a call runs. UseStartup adds the services of a host when it is built.</summary>
    public IEnumerable<SyntaxNode> CodeOf(InvocationExpressionSyntax call)
    {
        if (app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method) return [];
        if (ReadSetUp.NameIn(call) == "UseStartup" && method.TypeArguments is { Length: 1 } types)
            return types[0].GetMembers("ConfigureServices").Select(member => app.DeclarationOf(member, cancellation)).OfType<SyntaxNode>();
        if (method.MethodKind != MethodKind.DelegateInvoke)
            return app.DeclarationOf(app.RunFor(method, cancellation), cancellation) is { } own ? [own] : [];
        return app.Calls.RunBy(new(call, app.ModelOf(call.SyntaxTree)), cancellation).OfType<Code>()
            .Select(given => given.Syntax is AnonymousFunctionExpressionSyntax
                ? given.Syntax : app.DeclarationOf(given.Symbol(cancellation), cancellation)).OfType<SyntaxNode>();
    }
}
