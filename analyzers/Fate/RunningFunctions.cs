using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>The lambdas and local functions that one interpretation leads through, and its bounds.</summary>
internal sealed class RunningFunctions
{
    // Beyond these limits a function is taken to be handed the exception: deeper than anybody nests them, and more runs
    // than any handler needs, yet few enough if each function calls the next one many times.
    private const int MaxDepth = 12;
    private const int MaxRuns = 1000;

    // A method of 3,000 statements takes some ten thousand. Only code that nests try in finally in try takes more.
    private const int MaxSteps = 1_000_000;

    private HashSet<ISymbol>? running;
    private int runs;
    private int steps;

    public bool AreTooMany => running?.Count >= MaxDepth || runs >= MaxRuns;

    /// <summary>False if the interpretation has taken too many steps.</summary>
    public bool TakesStep() => ++steps <= MaxSteps;

    /// <summary>It runs already. A second run has no way out of its own.</summary>
    public bool IsRunning(ISymbol function) => running?.Contains(function) == true;

    public void Enter(ISymbol function)
    {
        (running ??= new(SymbolEqualityComparer.Default)).Add(function);
        runs++;
    }

    public void Leave(ISymbol function) => running?.Remove(function);
}
