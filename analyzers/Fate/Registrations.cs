using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Finds the types with which an app fills a service: <c>services.AddSingleton&lt;ITracker, Tracker&gt;()</c>.</summary>
internal sealed class Registrations(Mentions mentions)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> known = new(SymbolEqualityComparer.Default);

    /// <summary>The types that a container makes for a contract. Empty if it makes none, or if one of them is not named.</summary>
    public ImmutableArray<INamedTypeSymbol> Of(INamedTypeSymbol contract) => known.GetOrAdd(contract.OriginalDefinition, Find);

    private ImmutableArray<INamedTypeSymbol> Find(INamedTypeSymbol contract)
    {
        var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var (mentioned, model) in mentions.Of(contract))
        {
            if (RegistrationOf(mentioned) is not { } name) continue;
            var count = found.Count;
            foreach (var made in MadeBy(name))
                if (model.GetSymbolInfo(made).Symbol is INamedTypeSymbol type) found.Add(type.OriginalDefinition);
            if (found.Count == count) return ImmutableArray<INamedTypeSymbol>.Empty;
        }

        return found.ToImmutable();
    }

    // The contract is the first type argument.
    private static GenericNameSyntax? RegistrationOf(SimpleNameSyntax contract)
    {
        var type = contract.Parent is QualifiedNameSyntax qualified ? (TypeSyntax)qualified : contract;
        return type.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax name } list && list.Arguments[0] == type
            && DotNetApi.Registrations.Any(ending => name.Identifier.ValueText.EndsWith(ending, StringComparison.Ordinal))
            ? name
            : null;
    }

    // The second type, or what the call makes itself.
    private static IEnumerable<TypeSyntax> MadeBy(GenericNameSyntax name) =>
        name.TypeArgumentList.Arguments.Count > 1 ? [name.TypeArgumentList.Arguments[1]]
        : name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList: var given }
            ? given.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Select(static made => made.Type)
            : [];
}
