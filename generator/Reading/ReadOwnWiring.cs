using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Invocation to <see cref="OwnWiring"/>.</summary>
internal static class ReadOwnWiring
{
    /// <summary>A cheap test by name, so that few invocations are bound.</summary>
    public static bool MayWire(SyntaxNode node) =>
        node is InvocationExpressionSyntax && ReadSetUp.NameIn(node) is SentryApi.UseSentry or SentryApi.AddSentry or SentryApi.Init or SentryApi.SinkMethod;

    public static OwnWiring From(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation) =>
        ReadSetUp.WiringOf(invocation, ReadSetUp.SymbolOf(invocation, model, cancellation));
}
