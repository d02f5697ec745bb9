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

    /// <summary>The wiring in sources of another project, which are bound beside those of the compilation. If there are none, its own are read.</summary>
    public static OwnWiring In(Compilation compilation, IEnumerable<SyntaxTree> beside, CancellationToken cancellation)
    {
        var trees = beside.ToList();
        var bound = compilation.AddSyntaxTrees(trees);
        return (trees.Count > 0 ? trees : bound.SyntaxTrees)
            .SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes().Where(MayWire).Cast<InvocationExpressionSyntax>())
            .Aggregate(OwnWiring.None, (sum, call) => sum | From(call, bound.GetSemanticModel(call.SyntaxTree), cancellation));
    }

    public static OwnWiring From(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation) =>
        ReadSetUp.WiringOf(invocation, ReadSetUp.SymbolOf(invocation, model, cancellation));
}
