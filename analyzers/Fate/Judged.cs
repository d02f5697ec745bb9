namespace SentryGen.Fate;

/// <summary>The words with which SNTG1000 tells the report its verdict. The report reads them from the log of the compiler.</summary>
internal static class Judged
{
    /// <summary>The rule that tells each verdict.</summary>
    public const string Rule = "SNTG1000";

    // The names of its properties.
    public const string Outcome = "outcome";
    public const string ReportedBy = "rule";
    public const string Title = "title";
    public const string Help = "help";
    public const string Symbol = "symbol";
    public const string Caught = "caught";
    public const string Type = "type";
    public const string Ordinal = "ordinal";
    public const string Entry = "entry";
    public const string FirstLine = "firstLine";
    public const string LastLine = "lastLine";
    public const string Leaks = "leaks";
    public const string Fix = "fix";

    // The outcomes.
    public const string Reaches = "reaches";
    public const string Expected = "expected";
    public const string Lost = "lost";
    public const string SomePaths = "somePaths";
    public const string Quiet = "quiet";
    public const string TextOnly = "textOnly";
    public const string Replaced = "replaced";
    public const string Documented = "documented";

    // The report adds these: the compiler tells no analyzer of what the code suppresses.
    public const string Suppressed = "suppressed";
    public const string Justification = "justification";
}
