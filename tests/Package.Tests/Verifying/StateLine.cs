using System.Text.RegularExpressions;

namespace SentryGen.Tests;

/// <summary>The line about itself that the bootstrap writes into the log of a host.</summary>
internal static partial class StateLine
{
    /// <summary>The rest of the output of a run, and that line, or null if there is not exactly one.</summary>
    public static Outcome WithoutState(this Outcome outcome, out string? state)
    {
        state = Line().Matches(outcome.Output) is [var only] ? only.Groups[1].Value : null;
        return outcome with { Output = Line().Replace(outcome.Output, "") };
    }

    [GeneratedRegex(@"^info: SentryGen\[0\]\n +(.*)\n?", RegexOptions.Multiline)]
    private static partial Regex Line();
}
