using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>The lambdas and local functions that one walk leads through.</summary>
internal sealed class InnerFunctions
{
    /// <summary>Those that are being walked: met again, they are given no way out of their own.</summary>
    public HashSet<ISymbol> Running { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>How often any of them was walked.</summary>
    public int Walked { get; set; }
}
