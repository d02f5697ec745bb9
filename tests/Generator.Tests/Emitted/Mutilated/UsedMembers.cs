using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Tests.Emitted.Mutilated;

/// <summary>The members of Sentry that an emitted file uses, as the compiler binds it.</summary>
internal static class UsedMembers
{
    /// <summary>The assembly and the documentation id of each.</summary>
    public static IReadOnlyList<(string Assembly, string Id)> Of(Generated generated)
    {
        var symbols = (
            from source in generated.Run.GeneratedSources
            let model = generated.Compilation.GetSemanticModel(source.SyntaxTree)
            from node in source.SyntaxTree.GetRoot().DescendantNodes()
            from symbol in In(node, model)
            select Original(symbol)).SelectMany(WithItsType);
        return [.. symbols.Where(IsOfSentry)
            .Select(symbol => (symbol.ContainingAssembly.Name, symbol.GetDocumentationCommentId()!))
            .Distinct()
            .Order()];
    }

    private static IEnumerable<ISymbol> In(SyntaxNode node, SemanticModel model)
    {
        if (node is BaseTypeDeclarationSyntax && model.GetDeclaredSymbol(node) is INamedTypeSymbol type)
            foreach (var member in type.AllInterfaces.SelectMany(implemented => implemented.GetMembers())) yield return member;
        if (node is not ExpressionSyntax expression) yield break;
        if (model.GetSymbolInfo(expression).Symbol is { } symbol) yield return symbol;
        if (model.GetConversion(expression).MethodSymbol is { } conversion) yield return conversion;
    }

    private static ISymbol Original(ISymbol symbol) => (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol) switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => property.OriginalDefinition,
        var other => other.OriginalDefinition,
    };

    private static IEnumerable<ISymbol> WithItsType(ISymbol symbol) => symbol.ContainingType is { } type ? [symbol, type] : [symbol];

    private static bool IsOfSentry(ISymbol symbol) =>
        symbol is INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol
        && symbol.ContainingAssembly?.Name.StartsWith("Sentry", StringComparison.Ordinal) == true;
}
