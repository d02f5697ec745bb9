using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>The lambdas and local functions that one walk leads through.</summary>
internal sealed class InnerFunctions
{
    // Beyond these limits a function is taken to be handed the exception: deeper than anybody nests them, and more walks
    // than any handler needs, yet few enough where each function calls the next one many times.
    private const int MaxDepth = 12;
    private const int MaxWalks = 1000;

    private readonly HashSet<ISymbol> running = new(SymbolEqualityComparer.Default);
    private int walks;

    public bool AreTooMany => running.Count >= MaxDepth || walks >= MaxWalks;

    /// <summary>It is being walked: met again, it is given no way out of its own.</summary>
    public bool IsRunning(ISymbol function) => running.Contains(function);

    public void Enter(ISymbol function)
    {
        running.Add(function);
        walks++;
    }

    public void Leave(ISymbol function) => running.Remove(function);
}
