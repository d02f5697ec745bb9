using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Fate;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.Swallowed;

/// <summary>
/// Tells what a compilation uses anywhere. A library that is not there costs one look-up by name. Of one that is there, only the
/// places that spell the member are bound.
/// </summary>
internal sealed class Uses(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<INamedTypeSymbol>> types = new();
    private readonly ConcurrentDictionary<(string Type, string Member), bool> known = new();
    private readonly ConcurrentDictionary<(string Type, string Member), ImmutableArray<ITypeSymbol>> named = new();

    /// <summary>The compilation, or a reference of it, declares the type.</summary>
    public bool Knows(string type) => !TypesOf(type).IsEmpty;

    /// <summary>It uses one of them.</summary>
    public bool OfAny((string Type, string Member)[] members)
    {
        foreach (var member in members)
            if (known.GetOrAdd(member, Find)) return true;
        return false;
    }

    /// <summary>A use of one of the methods names the type, or a type of it that only the running app knows.</summary>
    public bool MayName(INamedTypeSymbol type, (string Type, string Member)[] methods)
    {
        foreach (var method in methods)
            foreach (var named in this.named.GetOrAdd(method, TypesNamedAt))
                if (!IsKnown(named) || BaseLists.IsOrDerives(type, named)) return true;
        return false;
    }

    private static bool IsKnown(ITypeSymbol named) => named is INamedTypeSymbol { TypeKind: TypeKind.Class, Name: not nameof(Type) };

    private ImmutableArray<ITypeSymbol> TypesNamedAt((string Type, string Member) method) =>
        SymbolsOf(method).OfType<IMethodSymbol>().SelectMany(static used => used.TypeArguments.IsEmpty
            ? used.Parameters.Select(static parameter => parameter.Type).Where(static type => type.Name == nameof(Type))
            : used.TypeArguments.Take(1))
            .ToImmutableArray();

    private ImmutableArray<INamedTypeSymbol> TypesOf(string type) => types.GetOrAdd(type, name => new TypeName(name).In(compilation));

    private bool Find((string Type, string Member) wanted) => SymbolsOf(wanted).Any();

    private IEnumerable<ISymbol> SymbolsOf((string Type, string Member) wanted)
    {
        if (!Knows(wanted.Type)) yield break;
        var type = new TypeName(wanted.Type);
        var name = wanted.Member == SwallowPoints.Itself ? type.Name : wanted.Member;
        var members = TypesOf(wanted.Type).SelectMany(declared => declared.GetMembers(name)).ToList();
        var isEvent = members.Exists(static member => member is IEventSymbol);
        var isData = members.Exists(static member => member is IPropertySymbol);
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var use in Words.NamesIn(tree.GetRoot(), name))
            {
                if ((isEvent && !IsAdded(use)) || (isData && IsCalled(use))) continue;
#pragma warning disable RS1030 // The hook stands in another tree as often as not.
                model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                var info = model.GetSymbolInfo(use);
                var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
                if (symbol is not null && Is(symbol, type, wanted.Member)) yield return symbol;
            }
        }
    }

    // watcher.Error += …
    private static bool IsAdded(SimpleNameSyntax use) =>
        Whole(use) is { Parent: AssignmentExpressionSyntax set } whole
        && set.IsKind(SyntaxKind.AddAssignmentExpression)
        && set.Left == whole;

    // log.Error(…)
    private static bool IsCalled(SimpleNameSyntax use) =>
        Whole(use) is { Parent: InvocationExpressionSyntax call } whole && call.Expression == whole;

    private static ExpressionSyntax Whole(SimpleNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access
        : use.Parent is MemberBindingExpressionSyntax binding ? binding
        : use;

    private static bool Is(ISymbol symbol, TypeName type, string member) => member == SwallowPoints.Itself
        ? KnownSwallowers.Is(type, symbol as INamedTypeSymbol)
        : KnownSwallowers.Is(type, (symbol as IMethodSymbol)?.ReducedFrom?.ContainingType ?? symbol.ContainingType);
}
