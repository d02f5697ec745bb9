using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>
/// A type known by its metadata name. Compared with a symbol part by part, without a lookup in the compilation:
/// resolving every name of the tables would cost more than all the analysis that follows.
/// </summary>
internal sealed class TypeName
{
    private readonly string[] namespaces;
    private readonly int arity;

    public TypeName(string metadataName)
    {
        var parts = metadataName.Split('.');
        var name = parts[parts.Length - 1].Split('`');
        Name = name[0];
        arity = name.Length > 1 ? int.Parse(name[1], CultureInfo.InvariantCulture) : 0;
        namespaces = parts.Take(parts.Length - 1).Reverse().ToArray();
    }

    /// <summary>The last part, without what says how generic the type is.</summary>
    public string Name { get; }

    public bool Is(ITypeSymbol? type)
    {
        if (type is null || type.Name != Name || type.ContainingType is not null || ((type as INamedTypeSymbol)?.Arity ?? 0) != arity)
            return false;
        var at = type.ContainingNamespace;
        foreach (var part in namespaces)
        {
            if (at is null || at.Name != part) return false;
            at = at.ContainingNamespace;
        }

        return at is { IsGlobalNamespace: true };
    }

    /// <summary>The types of that name that a compilation knows. Namespaces are at hand once something is bound.</summary>
    public ImmutableArray<INamedTypeSymbol> In(Compilation compilation)
    {
        var at = compilation.GlobalNamespace;
        for (var index = namespaces.Length - 1; index >= 0; index--)
        {
            at = at.GetMembers(namespaces[index]).OfType<INamespaceSymbol>().FirstOrDefault();
            if (at is null) return ImmutableArray<INamedTypeSymbol>.Empty;
        }

        return at.GetTypeMembers(Name, arity);
    }

    public bool IsBaseOf(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (Is(at)) return true;
        return type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(IsBaseOf);
    }
}
