using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Invocation to <see cref="OwnWiring"/>: the only place that recognises a call that wires Sentry.</summary>
internal static class ReadOwnWiring
{
    /// <summary>A cheap test by name, so that few invocations are bound.</summary>
    public static bool MayWire(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: var called } && NameOf(called) is SentryApi.UseSentry or SentryApi.AddSentry or SentryApi.Init;

    public static OwnWiring From(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(invocation, cancellation);
        var method = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
        if (method?.ContainingType is not { } type || !type.ContainingAssembly.Name.StartsWith("Sentry", StringComparison.Ordinal)) return OwnWiring.None;
        return (type.ToDisplayString(), method.Name) switch
        {
            (SentryApi.Sdk, SentryApi.Init) => OwnWiring.Init,
            (SentryApi.WebHostBuilderExtensions, SentryApi.UseSentry) => OwnWiring.UseSentry,
            (SentryApi.LoggingBuilderExtensions, SentryApi.AddSentry) => OwnWiring.AddSentry,
            (SentryApi.LoggerFactoryExtensions, SentryApi.AddSentry) => OwnWiring.AddSentry,
            _ => OwnWiring.None,
        };
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
