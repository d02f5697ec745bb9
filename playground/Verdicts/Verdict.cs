using System.Collections.Frozen;

namespace SentryGen.Playground.Verdicts;

/// <summary>The verdict of the analyzers about a catch: the message of a rule; without one, the exception reaches Sentry.</summary>
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

    /// <summary>The events that must arrive if the verdict is true, over all paths; empty if the rule has no meaning here.</summary>
    public FrozenSet<Arrival> Expected => RuleId is null ? Reaches : Meanings.GetValueOrDefault(RuleId, []);

    /// <summary>Whether that is what arrived.</summary>
    public bool IsTrueOf(IEnumerable<Arrival> arrivals) => Expected.SetEquals(arrivals);
}
