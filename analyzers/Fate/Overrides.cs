using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>The methods of one compilation that run when an abstract, virtual or interface method is called.</summary>
internal sealed class Overrides(Compilation compilation, BaseLists bases, Registrations registrations)
{
    // An interface with more than that is a way to plug in anything.
    private const int MaxTypes = 12;

    private bool IsApp { get; } = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    /// <summary>All methods that may run. Empty if there is none, or if code elsewhere may have others.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="onlyRegistered">If a container makes some of the types, the others do not count.</param>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, bool onlyRegistered = true)
    {
        method = method.OriginalDefinition;
        var none = ImmutableArray<IMethodSymbol>.Empty;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) || !IsClosed(method)) return none;
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        var types = bases.DerivedFrom(method.ContainingType);
        if (types.Length > MaxTypes) return none;
        if (onlyRegistered && types.Length > 1 && registrations.Of(method.ContainingType) is { IsEmpty: false } made
            && types.RemoveAll(type => !made.Contains(type, SymbolEqualityComparer.Default)) is { IsEmpty: false } registered)
            types = registered;
        if (!method.ContainingType.IsAbstract) found.Add(method);
        foreach (var type in types)
        {
            if (type.IsAbstract || LogConventions.EmptyPrefixes.Any(prefix => type.Name.StartsWith(prefix, StringComparison.Ordinal)))
                continue;
            if (ImplementationIn(type, method) is not { } implementation) return none;
            if (!found.Contains(implementation, SymbolEqualityComparer.Default)) found.Add(implementation);
        }

        return found.ToImmutable();
    }

    /// <summary>No type of the compilation derives from it.</summary>
    public bool IsLast(INamedTypeSymbol type) => type.IsSealed || (IsApp && bases.DerivedFrom(type).IsEmpty);

    /// <summary>The method that an object of this type runs; null if it can't be told.</summary>
    public static IMethodSymbol? ImplementationIn(ITypeSymbol type, IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (method.ContainingType.TypeKind == TypeKind.Interface) return ImplementationOf(type, method);
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                for (var overridden = member; overridden is not null; overridden = overridden.OverriddenMethod)
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method)) return member.OriginalDefinition;
            }
        }

        return null;
    }

    private static IMethodSymbol? ImplementationOf(ITypeSymbol type, IMethodSymbol method)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType)) continue;
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method))
                    return (type.FindImplementationForInterfaceMember(member) as IMethodSymbol)?.OriginalDefinition;
            }
        }

        return null;
    }

    // Nobody references an app. Of a library, others see what is public.
    private bool IsClosed(IMethodSymbol method)
    {
        if (IsApp) return true;
        for (ISymbol at = method; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
            if (at.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
                return true;
        return false;
    }
}
