using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Finds the types with which an app fills a service: <c>services.AddSingleton&lt;ITracker, Tracker&gt;()</c>.</summary>
internal sealed class Registrations(Compilation compilation, Func<SyntaxTree, SemanticModel?> modelOf)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> known = new(SymbolEqualityComparer.Default);

    /// <summary>The types that a container makes for a contract. Empty if it makes none, or if one of them is not named.</summary>
    public ImmutableArray<INamedTypeSymbol> Of(INamedTypeSymbol contract) => known.GetOrAdd(contract.OriginalDefinition, Find);

    private ImmutableArray<INamedTypeSymbol> Find(INamedTypeSymbol contract)
    {
        var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.TryGetText(out var text) && text.ToString().IndexOf(contract.Name, StringComparison.Ordinal) < 0) continue;
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is not GenericNameSyntax name || !IsRegistration(name, contract) || modelOf(tree) is not { } model) continue;
                var count = found.Count;
                foreach (var made in MadeBy(name))
                    if (model.GetSymbolInfo(made).Symbol is INamedTypeSymbol type) found.Add(type.OriginalDefinition);
                if (found.Count == count) return ImmutableArray<INamedTypeSymbol>.Empty;
            }
        }

        return found.ToImmutable();
    }

    private static bool IsRegistration(GenericNameSyntax name, INamedTypeSymbol contract) =>
        DotNetApi.Registrations.Any(ending => name.Identifier.ValueText.EndsWith(ending, StringComparison.Ordinal))
        && NameOf(name.TypeArgumentList.Arguments[0]) == contract.Name;

    // The second type, or what the call makes itself.
    private static IEnumerable<TypeSyntax> MadeBy(GenericNameSyntax name) =>
        name.TypeArgumentList.Arguments.Count > 1 ? [name.TypeArgumentList.Arguments[1]]
        : name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList: var given }
            ? given.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Select(static made => made.Type)
            : [];

    private static string? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    };
}
