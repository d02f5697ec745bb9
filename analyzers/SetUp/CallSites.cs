using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>Names where they stand for a member, a local function or a type of the app.</summary>
internal sealed class CallSites(AppSetUp app)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Code>> known = new(SymbolEqualityComparer.Default);

    /// <summary>The uses of a symbol. Only files that say its name are bound.</summary>
    public ImmutableArray<Code> Of(ISymbol symbol, CancellationToken cancellation)
    {
        // A partial method is called by its definition.
        symbol = (symbol as IMethodSymbol)?.PartialDefinitionPart ?? symbol;
        return known.TryGetValue(symbol, out var found) ? found
            : known.GetOrAdd(symbol, Find(symbol, cancellation).ToImmutableArray());
    }

    /// <summary>The calls of a function, and where it is handed on as a delegate.</summary>
    public static InvocationExpressionSyntax? CallOf(ExpressionSyntax name)
    {
        var called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }

    /// <summary>The argument of a parameter, or its default, at each place that calls its function. Null for a place that can't be
    /// told.</summary>
    public IEnumerable<Code?> GivenTo(IParameterSymbol parameter, CancellationToken cancellation)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method) return [null];
        var standard = (app.DeclarationOf(parameter, cancellation) as ParameterSyntax)?.Default?.Value is { } value
            ? new Code(value, app.ModelOf(value.SyntaxTree)) : null;
        if (method.MethodKind != MethodKind.Constructor)
            return Of(method.OriginalDefinition, cancellation).Select(use => CallOf(use.Syntax) is { } call
                && use.Model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol called
                    ? Code.ArgumentsOf(call, called, use.Model, Code.None).TryGetValue(parameter, out var given) ? given : standard
                    : null);
        return Of(method.ContainingType.OriginalDefinition, cancellation)
            .Where(use => use.Syntax.Parent is BaseObjectCreationExpressionSyntax made
                && SymbolEqualityComparer.Default.Equals(
                    use.Model.GetSymbolInfo(made, cancellation).Symbol?.OriginalDefinition, method.OriginalDefinition))
            .Select(use => ((BaseObjectCreationExpressionSyntax)use.Syntax.Parent!).ArgumentList?.Arguments is { } given
                && (given.FirstOrDefault(one => one.NameColon?.Name.Identifier.ValueText == parameter.Name)
                    ?? given.Where(static one => one.NameColon is null).ElementAtOrDefault(parameter.Ordinal)) is { } argument
                ? use.At(argument.Expression) : standard);
    }

    private IEnumerable<Code> Find(ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var tree in app.Compilation.SyntaxTrees)
        {
            if (symbol is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }
                && symbol.DeclaringSyntaxReferences.All(place => place.SyntaxTree != tree)) continue;
            if (!Words.Say(tree, symbol.Name)) continue;
            var names = Words.NamesIn(tree.GetRoot(cancellation), symbol.Name).ToList();
            if (names.Count == 0) continue;
            var model = app.ModelOf(tree);
            foreach (var name in names)
                if (SymbolEqualityComparer.Default.Equals(Definition(model.GetSymbolInfo(name, cancellation)),
                    symbol)) yield return new(name, model);
        }
    }

    private static ISymbol? Definition(SymbolInfo info) => (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
    {
        IMethodSymbol method => (method.ReducedFrom ?? method).OriginalDefinition,
        var other => other?.OriginalDefinition,
    };
}
