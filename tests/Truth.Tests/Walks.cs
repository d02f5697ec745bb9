using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;

namespace SentryGen.Tests;

public class Walks
{
    [Fact]
    public void Both_walks_give_the_same_verdict()
    {
        var compilation = SnippetAssembly.Compile();
        var compared = 0;
        var differences = new List<string>();
        foreach (var tree in SnippetAssembly.Trees)
        {
            var model = compilation.GetSemanticModel(tree);
            var engine = FateEngines.Of(compilation, SnippetAssembly.Options.GlobalOptions)!.For(SnippetAssembly.Options.GetOptions(tree));
            foreach (var clause in tree.GetRoot().DescendantNodes().OfType<CatchClauseSyntax>())
            {
                var operation = (ICatchClauseOperation)model.GetOperation(clause)!;
                if (engine.JudgeDirectly(operation) is not { } direct || GraphAround(operation) is not { } graph || engine.JudgeByGraph(operation, graph) is not { } byGraph) continue;
                compared++;
                if (Told(direct) != Told(byGraph)) differences.Add($"{clause.GetLocation().GetLineSpan()}: directly {Told(direct)}, by the graph {Told(byGraph)}\n{clause}");
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.True(compared > 300, $"Only {compared} handlers were judged both ways.");
    }

    private static ControlFlowGraph? GraphAround(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
            IBlockOperation block => ControlFlowGraph.Create(block),
            _ => null,
        };
    }

    // The graph has no operation for a bare jump, so only the number of the leaks is the same.
    private static string Told(HandlerFate fate) => $"{fate.Kind} {fate.IsGeneral} {fate.Heard} {fate.Leaks.Length}";
}
