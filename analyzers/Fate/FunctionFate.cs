namespace SentryGen.Fate;

/// <summary>The ways out of a function for an exception that goes in.</summary>
[Flags]
internal enum Ways
{
    /// <summary>None known: it never comes back.</summary>
    None = 0,

    /// <summary>It returns and has done nothing with the exception.</summary>
    Leaks = 1,

    /// <summary>It reported the exception, let it go on, or handed it over.</summary>
    Settles = 2,

    /// <summary>It throws something else.</summary>
    Replaces = 4,

    /// <summary>What it returns holds the exception.</summary>
    Returns = 8,

    /// <summary>It ends the process.</summary>
    Ends = 16,

    /// <summary>It settled by a sink, not by handing over.</summary>
    Reports = 32,
}

/// <summary>The summary of a helper, a local function or a lambda.</summary>
/// <param name="Ways">The ways out.</param>
/// <param name="Heard">The log call that every leaking way has passed.</param>
/// <param name="Text">The event without the exception that every leaking way has sent.</param>
/// <param name="Narrowed">Every leaking way knows the exception to be of a specific type.</param>
internal sealed record FunctionFate(Ways Ways, Note? Heard, Note? Text, bool Narrowed = false)
{
    /// <summary>What is assumed of a helper before it was looked at: no way out.</summary>
    public static readonly FunctionFate Bottom = new(Ways.None, null, null);

    /// <summary>For code that can't be looked at.</summary>
    public static readonly FunctionFate HandedOver = new(Ways.Settles, null, null);

    public bool Has(Ways ways) => (Ways & ways) != 0;

    public bool SettlesAlways => Has(Ways.Settles) && !Has(Ways.Leaks | Ways.Replaces | Ways.Ends | Ways.Returns);
}
