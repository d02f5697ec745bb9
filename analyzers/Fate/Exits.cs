using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>How a path leaves a piece of code.</summary>
internal enum ExitKind
{
    /// <summary>It runs out at the end.</summary>
    Fall,

    /// <summary>It returns from the function.</summary>
    Return,

    /// <summary>It jumps to a label.</summary>
    Jump,

    /// <summary>It throws.</summary>
    Throw,

    /// <summary>It ends the process.</summary>
    End,
}

/// <summary>A way out on which the exception is not settled yet.</summary>
/// <param name="Kind">How it leaves.</param>
/// <param name="At">The statement or expression that leaves; null if the path runs out at the end.</param>
/// <param name="Label">The target of a jump.</param>
/// <param name="State">The state there.</param>
/// <param name="Value">The value that is returned or thrown.</param>
internal sealed record Exit(ExitKind Kind, SyntaxNode? At, ILabelSymbol? Label, FlowState State, AbstractValue Value)
{
    /// <summary>The type of what is thrown.</summary>
    public ITypeSymbol? Thrown { get; init; }

    /// <summary>The throw is an answer to a gRPC client, and nobody reports it.</summary>
    public bool IsRefusal { get; init; }
}

/// <summary>The exits of a piece of code that are on their way out. One per place and kind.</summary>
internal sealed class Frame
{
    private List<Exit>? exits;

    /// <summary>All of them, and none is left.</summary>
    public List<Exit> TakeAll()
    {
        var taken = exits ?? [];
        exits = null;
        return taken;
    }

    public void Add(Exit exit)
    {
        exits ??= [];
        for (var i = 0; i < exits.Count; i++)
        {
            var known = exits[i];
            if (known.Kind != exit.Kind || known.At != exit.At || !SymbolEqualityComparer.Default.Equals(known.Label, exit.Label)) continue;
            exits[i] = exit with { State = known.State.Join(exit.State), Value = known.Value.Join(exit.Value) };
            return;
        }

        exits.Add(exit);
    }

    /// <summary>The state on all jumps to a label, which have arrived there.</summary>
    public FlowState? TakeJumps(ILabelSymbol label)
    {
        if (exits is null) return null;
        FlowState? arrived = null;
        for (var i = exits.Count - 1; i >= 0; i--)
        {
            if (exits[i].Kind != ExitKind.Jump || !SymbolEqualityComparer.Default.Equals(exits[i].Label, label)) continue;
            arrived = FlowState.Join(arrived, exits[i].State);
            exits.RemoveAt(i);
        }

        return arrived;
    }
}
