using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>The statements of an app that call one of its functions.</summary>
internal static class OwnCalls
{
    /// <summary>Those that call it themselves, and not in a lambda that runs later.</summary>
    public static IEnumerable<StatementSyntax> Of(SyntaxNode function, AppSetUp app, CancellationToken cancellation)
    {
        if (NameOf(function) is not { } name) yield break;
        var declared = app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation);
        declared = (declared as IMethodSymbol)?.PartialDefinitionPart ?? declared;
        foreach (var tree in app.Compilation.SyntaxTrees)
        {
            if (UserCode.IsGenerated(tree) || !Words.Say(tree, name)) continue;
            var model = app.ModelOf(tree);
            foreach (var call in tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (ReadSetUp.NameIn(call) != name || StatementOf(call) is not { } statement) continue;
                if (Functions.Around(call) != Functions.Around(statement)) continue;
                if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(call, cancellation)
                    .Symbol?.OriginalDefinition, declared)) yield return statement;
            }
        }
    }

    // A filter runs before the block of its clause.
    private static StatementSyntax? StatementOf(InvocationExpressionSyntax call) =>
        call.FirstAncestorOrSelf<CatchFilterClauseSyntax>() is { Parent: CatchClauseSyntax { Block: var block } } ? block
            : call.FirstAncestorOrSelf<StatementSyntax>();

    private static string? NameOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => null,
    };
}
