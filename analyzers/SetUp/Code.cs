using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>An expression, and the arguments of the calls by which control comes to it.</summary>
/// <param name="Syntax">The expression.</param>
/// <param name="Model">The model of its file.</param>
/// <param name="Given">The arguments by parameter; a parameter that is missing may be given anything.</param>
internal sealed record Code(ExpressionSyntax Syntax, SemanticModel Model, ImmutableDictionary<ISymbol, Code> Given)
{
    /// <summary>No call is known.</summary>
    public static readonly ImmutableDictionary<ISymbol, Code> None = ImmutableDictionary.Create<ISymbol,
        Code>(SymbolEqualityComparer.Default);

    public Code(ExpressionSyntax syntax, SemanticModel model)
        : this(syntax, model, None)
    {
    }

    /// <summary>Another expression of the same function.</summary>
    public Code At(ExpressionSyntax other) => this with { Syntax = other };

    public ISymbol? Symbol(CancellationToken cancellation) => Model.GetSymbolInfo(Syntax, cancellation).Symbol;

    /// <summary>The arguments of a call, by the parameters of the method that is run in its place.</summary>
    public static ImmutableDictionary<ISymbol, Code> ForParametersOf(IMethodSymbol run, IMethodSymbol called,
        ImmutableDictionary<ISymbol, Code> given)
    {
        if (SymbolEqualityComparer.Default.Equals(run, called)) return given;
        for (var at = 0; at < Math.Min(run.Parameters.Length, called.Parameters.Length); at++)
            if (given.TryGetValue(called.OriginalDefinition.Parameters[at], out var argument))
                given = given.SetItem(run.OriginalDefinition.Parameters[at], argument);
        return given;
    }

    /// <summary>The method as its source has it.</summary>
    public static IMethodSymbol SourceOf(IMethodSymbol method)
    {
        var source = (method.ReducedFrom ?? method).OriginalDefinition;
        return source.PartialImplementationPart ?? source;
    }

    /// <summary>The arguments of a call, by the parameters of the method in its source.</summary>
    public static ImmutableDictionary<ISymbol, Code> ArgumentsOf(InvocationExpressionSyntax call, IMethodSymbol method,
        SemanticModel model, ImmutableDictionary<ISymbol, Code> given)
    {
        var source = SourceOf(method);
        var all = None.ToBuilder();
        var next = 0;
        if (method.ReducedFrom is not null && call.Expression
            is MemberAccessExpressionSyntax { Expression: var receiver }) all[source.Parameters[next++]] = new(receiver, model, given);
        foreach (var argument in call.ArgumentList.Arguments)
        {
            var parameter = argument.NameColon is { Name.Identifier.ValueText: var name }
                ? source.Parameters.FirstOrDefault(one => one.Name == name)
                : next < source.Parameters.Length ? source.Parameters[next++] : null;
            if (parameter is { IsParams: false }) all[parameter] = new(argument.Expression, model, given);
        }

        return all.ToImmutable();
    }
}
