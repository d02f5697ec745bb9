using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Swallowed;

/// <summary>Tells whether a compilation uses a member anywhere. Only files that say its name are bound.</summary>
internal sealed class Uses(Compilation compilation)
{
    private readonly ConcurrentDictionary<(string Type, string Member), bool> known = new();

    /// <summary>It uses one of them.</summary>
    public bool OfAny((string Type, string Member)[] members)
    {
        foreach (var member in members)
            if (known.GetOrAdd(member, Find)) return true;
        return false;
    }

    private bool Find((string Type, string Member) wanted)
    {
        var type = new TypeName(wanted.Type);
        var name = wanted.Member == SwallowPoints.Itself ? type.Name : wanted.Member;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.TryGetText(out var text) && text.ToString().IndexOf(name, StringComparison.Ordinal) < 0) continue;
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is not SimpleNameSyntax { Identifier.ValueText: var named } use || named != name) continue;
#pragma warning disable RS1030 // The hook stands in another tree as often as not.
                model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                var info = model.GetSymbolInfo(use);
                if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol && Is(symbol, type, wanted.Member)) return true;
            }
        }

        return false;
    }

    private static bool Is(ISymbol symbol, TypeName type, string member) => member == SwallowPoints.Itself
        ? KnownSwallowers.Is(type, symbol as INamedTypeSymbol)
        : KnownSwallowers.Is(type, (symbol as IMethodSymbol)?.ReducedFrom?.ContainingType ?? symbol.ContainingType);
}
