using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>Names where they stand for a member, a local function or a type of the app, or for what such a member implements.</summary>
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
        var called = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
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
                && Code.SourceOf(called).Parameters.ElementAtOrDefault(parameter.Ordinal) is { } own
                    ? Code.ArgumentsOf(call, called, use.Model, Code.None).TryGetValue(own, out var given) ? given : standard
                    : null);
        return CreationsOf(method.ContainingType.OriginalDefinition, cancellation)
            .Where(made => SymbolEqualityComparer.Default.Equals(
                made.Model.GetSymbolInfo(made.Syntax, cancellation).Symbol?.OriginalDefinition, method.OriginalDefinition))
            .Select(made => ((BaseObjectCreationExpressionSyntax)made.Syntax).ArgumentList?.Arguments is { } given
                && (given.FirstOrDefault(one => one.NameColon?.Name.Identifier.ValueText == parameter.Name)
                    ?? given.Where(static one => one.NameColon is null).ElementAtOrDefault(parameter.Ordinal)) is { } argument
                ? made.At(argument.Expression) : standard);
    }

    /// <summary>The functions that the call of a delegate may run. Null for one that can't be told.</summary>
    public IEnumerable<Code?> RunBy(Code call, CancellationToken cancellation)
    {
        if (call.Syntax is not InvocationExpressionSyntax { Expression: var called }) return [null];
        var held = call.At(called is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var of } ? of
            : called is MemberBindingExpressionSyntax ? called.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()!.Expression
            : called);
        return held.Symbol(cancellation) switch
        {
            IParameterSymbol parameter => GivenTo(parameter, cancellation),
            { } named and (ILocalSymbol or IFieldSymbol or IPropertySymbol) => app.OnlyValueOf(named, cancellation) switch
            {
                { Syntax: IdentifierNameSyntax } kept when kept.Symbol(cancellation) is IParameterSymbol parameter =>
                    GivenTo(parameter, cancellation),
                var only => [only],
            },
            _ => [null],
        };
    }

    /// <summary>The places that make an object of a type, by its name or by that of a target: <c>new(…)</c>.</summary>
    public IEnumerable<Code> CreationsOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        Of(type, cancellation).Where(static use => use.Syntax.Parent is ObjectCreationExpressionSyntax)
            .Select(static use => use.At((ExpressionSyntax)use.Syntax.Parent!))
            .Concat(from tree in app.Compilation.SyntaxTrees
                    where Words.Say(tree, type.Name)
                    from made in tree.GetRoot(cancellation).DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>()
                    let model = app.ModelOf(tree)
                    where SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(made, cancellation).Type?.OriginalDefinition, type)
                    select new Code(made, model));

    private IEnumerable<Code> Find(ISymbol symbol, CancellationToken cancellation)
    {
        var contracts = ContractsOf(symbol, cancellation);
        foreach (var tree in app.Compilation.SyntaxTrees)
        {
            if (symbol is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }
                && symbol.DeclaringSyntaxReferences.All(place => place.SyntaxTree != tree)) continue;
            if (!Words.Say(tree, symbol.Name)) continue;
            var names = Words.NamesIn(tree.GetRoot(cancellation), symbol.Name).ToList();
            if (names.Count == 0) continue;
            var model = app.ModelOf(tree);
            foreach (var name in names)
                if (Definition(model.GetSymbolInfo(name, cancellation)) is { } named
                    && (SymbolEqualityComparer.Default.Equals(named, symbol) || contracts.Contains(named))) yield return new(name, model);
        }
    }

    // The members by which others call a method, if it is the only one that these stand for.
    private ImmutableHashSet<ISymbol> ContractsOf(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol is not IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary, ContainingType: { } type } method) return None;
        var contracts = type.AllInterfaces.Where(static one => !one.DeclaringSyntaxReferences.IsEmpty)
            .SelectMany(one => one.GetMembers(method.Name))
            .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));
        if (method.OverriddenMethod is { DeclaringSyntaxReferences.IsEmpty: false } overridden) contracts = contracts.Append(overridden);
        return contracts.Where(member => SymbolEqualityComparer.Default.Equals(app.OnlyTypeOf(member.ContainingType, cancellation), type))
            .Select(static member => member.OriginalDefinition).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
    }

    private static readonly ImmutableHashSet<ISymbol> None = ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default);

    private static ISymbol? Definition(SymbolInfo info) => (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
    {
        IMethodSymbol method => (method.ReducedFrom ?? method).OriginalDefinition,
        var other => other?.OriginalDefinition,
    };
}
