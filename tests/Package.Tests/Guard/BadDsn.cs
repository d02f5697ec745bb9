namespace SentryGen.Tests;

/// <summary>A platform may inject something else by mistake, or nothing at all.</summary>
internal static class BadDsn
{
    public static readonly string?[] All =
    [
        null,
        "",
        "   ",
        "garbage",
        "\"https://public@example.com/1\"",
        "https://example.com/1",
        "https://public@example.com",
        "mailto:public@example.com",
        "https://<key>@example.com/<project>",
    ];

    /// <summary>The line about it in the log of a host.</summary>
    public static string StateOf(string? dsn) =>
        $"Sentry is off: SENTRY_DSN {(string.IsNullOrWhiteSpace(dsn) ? "is not set" : "holds no DSN")}";
}
