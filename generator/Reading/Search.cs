using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SentryGen.Reading;

/// <summary>A search for nodes of one kind. An edit changes one file: the others are not searched again.</summary>
internal sealed class Search<TNode>(Func<SyntaxNode, IEnumerable<TNode>> find) where TNode : SyntaxNode
{
    private readonly ConditionalWeakTable<SyntaxTree, TNode[]> found = new();

    /// <summary>
    /// The nodes in some files, each with the model of its file. One model binds a body once; each further model binds it again.
    /// </summary>
    public IEnumerable<(TNode Node, SemanticModel Model)> In(IEnumerable<SyntaxTree> trees, Compilation bound) =>
        from tree in trees
        let nodes = found.GetValue(tree, Find)
        where nodes.Length > 0
        let model = bound.GetSemanticModel(tree)
        from node in nodes
        select (node, model);

    private TNode[] Find(SyntaxTree tree) => [.. find(tree.GetRoot())];
}
