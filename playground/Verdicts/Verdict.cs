using System.Collections.Frozen;

namespace SentryGen.Playground.Verdicts;

/// <summary>What the analyzers say about a catch: a rule's words, or, in silence, that the exception reaches Sentry.</summary>
/// <param name="RuleId">The rule, or null for silence.</param>
/// <param name="Message">Its message.</param>
internal sealed record Verdict(string? RuleId, string Message)
{
    /// <summary>No rule has anything to say.</summary>
    public static readonly Verdict Silence = new(null, "reaches Sentry");

    private static readonly FrozenSet<Arrival> Reaches = [Arrival.Exception];

    private static readonly FrozenDictionary<string, FrozenSet<Arrival>> Meanings = new Dictionary<string, FrozenSet<Arrival>>
    {
        ["SNTG1001"] = [Arrival.Nothing],
        ["SNTG1002"] = [Arrival.Nothing, Arrival.Exception],
        ["SNTG1003"] = [Arrival.Nothing],
        ["SNTG1004"] = [Arrival.Nothing],
        ["SNTG1005"] = [Arrival.Text],
        ["SNTG1006"] = [Arrival.Another],
        ["SNTG1007"] = [Arrival.Nothing],
    }.ToFrozenDictionary();

    /// <summary>What must arrive, over all ways through the catch, if this is true; empty for a rule without a meaning here.</summary>
    public FrozenSet<Arrival> Expected => RuleId is null ? Reaches : Meanings.GetValueOrDefault(RuleId, []);

    /// <summary>Whether that is what arrived.</summary>
    public bool IsTrueOf(IEnumerable<Arrival> arrivals) => Expected.SetEquals(arrivals);
}
