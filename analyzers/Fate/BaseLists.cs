using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fate;

/// <summary>
/// Finds the types of a compilation that derive from one of its types. Base lists are compared by name, and only types that may derive
/// are bound. Each file is read once, and once more after an edit in it.
/// </summary>
internal sealed class BaseLists(Compilation compilation, Func<SyntaxTree, SemanticModel?> modelOf)
{
    private static readonly ConditionalWeakTable<SyntaxTree, Entry[]> ByTree = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ILookup<string, Entry>> byBase = new(() =>
        compilation.SyntaxTrees.SelectMany(static tree => ByTree.GetValue(tree, Read)).ToLookup(static entry => entry.Base));

    /// <summary>The classes and structs that have the type as a base or as an interface. Empty for a type of another assembly.</summary>
    public ImmutableArray<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type) => known.GetOrAdd(type.OriginalDefinition, Find);

    private ImmutableArray<INamedTypeSymbol> Find(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            ? Candidates(type.Name)
                .Select(declared => modelOf(declared.SyntaxTree)?.GetDeclaredSymbol(declared))
                .OfType<INamedTypeSymbol>()
                .Where(found => found.TypeKind is TypeKind.Class or TypeKind.Struct && DerivesFrom(found, type))
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
                .ToImmutableArray()
            : ImmutableArray<INamedTypeSymbol>.Empty;

    private IEnumerable<TypeDeclarationSyntax> Candidates(string name)
    {
        var (seen, open) = (new HashSet<string> { name }, new Queue<string>([name]));
        while (open.Count > 0)
        {
            foreach (var entry in byBase.Value[open.Dequeue()])
            {
                if (entry.Type is { } type) yield return type;
                if (seen.Add(entry.Name)) open.Enqueue(entry.Name);
            }
        }
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol known) => known.TypeKind == TypeKind.Interface
        ? type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, known))
        : IsOrDerives(type.BaseType, known);

    /// <summary>A type is another one, or has it as a base, whatever the type arguments.</summary>
    public static bool IsOrDerives(INamedTypeSymbol? type, ITypeSymbol other)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, other.OriginalDefinition)) return true;
        return false;
    }

    private static Entry[] Read(SyntaxTree tree)
    {
        var entries = new List<Entry>();
        Read(tree.GetRoot(), entries);
        return entries.ToArray();
    }

    private static void Read(SyntaxNode around, List<Entry> entries)
    {
        foreach (var child in around.ChildNodes())
        {
            switch (child)
            {
                case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias, Name: { } target }:
                    entries.Add(new(NameOf(target), alias, Type: null));
                    break;
                case TypeDeclarationSyntax type:
                    foreach (var basis in type.BaseList?.Types ?? default)
                        entries.Add(new(NameOf(basis.Type), type.Identifier.ValueText, type));
                    Read(type, entries);
                    break;
                case BaseNamespaceDeclarationSyntax:
                    Read(child, entries);
                    break;
            }
        }
    }

    /// <summary>The last name of a type, without the type arguments. Empty for a type that has none, such as an array.</summary>
    public static string NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => "",
    };

    // The name of a base, and the name of the type or the alias that has it.
    private sealed record Entry(string Base, string Name, TypeDeclarationSyntax? Type);
}
