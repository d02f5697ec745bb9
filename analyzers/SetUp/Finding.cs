using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>A place that a rule about set-up applies to, and the message for it.</summary>
internal sealed record Finding(Location Place, params object[] Arguments)
{
    /// <summary>Info at most, where the rule is otherwise sure of itself.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>Facts that fixes of set-up ask for.</summary>
    public static ImmutableDictionary<string, string?> Of(OwnWiring wiring) =>
        ImmutableDictionary<string, string?>.Empty.Add(nameof(OwnWiring), wiring.ToString());

    /// <summary>Facts for the fixes.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;
}
