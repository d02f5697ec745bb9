using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Invocation to <see cref="OwnWiring"/>.</summary>
internal static class ReadOwnWiring
{
    /// <summary>A cheap test by name, so that few invocations are bound.</summary>
    public static bool MayWire(SyntaxNode node) =>
        node is InvocationExpressionSyntax
            && ReadSetUp.NameIn(node) is SentryApi.UseSentry or SentryApi.AddSentry or SentryApi.Init or SentryApi.SinkMethod;

    /// <summary>The wiring in all sources of a project.</summary>
    public static OwnWiring In(Compilation compilation, CancellationToken cancellation) =>
        In(compilation.SyntaxTrees, compilation, cancellation);

    /// <summary>The wiring in sources of another project, which are bound beside those of the compilation.</summary>
    public static OwnWiring Beside(Compilation compilation, IReadOnlyCollection<SyntaxTree> others, CancellationToken cancellation) =>
        In(others, compilation.AddSyntaxTrees(others), cancellation);

    public static OwnWiring From(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation) =>
        ReadSetUp.WiringOf(invocation, ReadSetUp.SymbolOf(invocation, model, cancellation));

    private static OwnWiring In(IEnumerable<SyntaxTree> trees, Compilation bound, CancellationToken cancellation) => trees
        .SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes().Where(MayWire).Cast<InvocationExpressionSyntax>())
        .Aggregate(OwnWiring.None, (sum, call) => sum | From(call, bound.GetSemanticModel(call.SyntaxTree), cancellation));
}
