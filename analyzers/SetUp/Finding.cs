using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.SetUp;

/// <summary>Where a rule about set-up applies, and what its message says there.</summary>
internal sealed record Finding(Location Place, params object[] Arguments)
{
    /// <summary>Info at most, where the rule is otherwise sure of itself.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>What fixes want to know.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;
}
