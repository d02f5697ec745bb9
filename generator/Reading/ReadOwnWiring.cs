using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Invocation to <see cref="OwnWiring"/>.</summary>
internal static class ReadOwnWiring
{
    private static readonly string[] Names = [SentryApi.UseSentry, SentryApi.AddSentry, SentryApi.Init, SentryApi.SinkMethod];

    private static readonly Search<InvocationExpressionSyntax> Calls = new(CallsIn);

    /// <summary>A cheap test by name, so that few invocations are bound.</summary>
    public static bool MayWire(SyntaxNode node) => node is InvocationExpressionSyntax && Names.Contains(ReadSetUp.NameIn(node));

    /// <summary>The wiring in all sources of a project.</summary>
    public static OwnWiring In(Compilation compilation, CancellationToken cancellation) =>
        In(compilation.SyntaxTrees, compilation, cancellation);

    /// <summary>The wiring in sources of another project, which are bound beside those of the compilation.</summary>
    public static OwnWiring Beside(Compilation compilation, IReadOnlyCollection<SyntaxTree> others, CancellationToken cancellation) =>
        In(others, compilation.AddSyntaxTrees(others), cancellation);

    private static OwnWiring In(IEnumerable<SyntaxTree> trees, Compilation bound, CancellationToken cancellation) => Calls
        .In(trees, bound)
        .Aggregate(OwnWiring.None, (sum, call) => sum | From(call.Node, call.Model, cancellation));

    private static IEnumerable<InvocationExpressionSyntax> CallsIn(SyntaxNode root) =>
        from name in Names
        from found in Words.NamesIn(root, name)
        let called = found.Parent is MemberBindingExpressionSyntax
            || found.Parent is MemberAccessExpressionSyntax access && access.Name == found ? found.Parent : found
        let call = called.Parent as InvocationExpressionSyntax
        where call?.Expression == called
        select call;

    private static OwnWiring From(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation) =>
        ReadSetUp.WiringOf(invocation, ReadSetUp.SymbolOf(invocation, model, cancellation));
}
