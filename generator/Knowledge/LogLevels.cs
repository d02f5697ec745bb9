namespace SentryGen.Knowledge;

/// <summary>How loud a log call is, over all logging frameworks.</summary>
internal enum Loudness
{
    Trace,
    Debug,
    Information,
    Warning,
    Error,
    Critical,

    /// <summary>Never logged.</summary>
    Off,

    /// <summary>Decided at run time.</summary>
    Unknown,

    /// <summary>A capture call: always an event.</summary>
    Event,
}

/// <summary>The words that logging frameworks have for a level.</summary>
internal static class LogLevels
{
    private static readonly Dictionary<string, Loudness> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trace"] = Loudness.Trace,
        ["verbose"] = Loudness.Trace,
        ["finest"] = Loudness.Trace,
        ["finer"] = Loudness.Trace,
        ["fine"] = Loudness.Trace,
        ["profiling"] = Loudness.Trace,
        ["debug"] = Loudness.Debug,
        ["dbg"] = Loudness.Debug,
        ["info"] = Loudness.Information,
        ["information"] = Loudness.Information,
        ["informational"] = Loudness.Information,
        ["notice"] = Loudness.Information,
        ["warn"] = Loudness.Warning,
        ["warning"] = Loudness.Warning,
        ["error"] = Loudness.Error,
        ["err"] = Loudness.Error,
        ["exception"] = Loudness.Error,
        ["severe"] = Loudness.Error,
        ["critical"] = Loudness.Critical,
        ["fatal"] = Loudness.Critical,
        ["emergency"] = Loudness.Critical,
        ["alert"] = Loudness.Critical,
        ["panic"] = Loudness.Critical,
        ["none"] = Loudness.Off,
        ["off"] = Loudness.Off,
    };

    /// <summary>The level that a word names, or <see cref="Loudness.Unknown"/>.</summary>
    public static Loudness Of(string word) => Words.TryGetValue(word, out var level) ? level : Loudness.Unknown;
}
