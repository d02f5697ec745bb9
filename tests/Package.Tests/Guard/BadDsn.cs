namespace SentryGen.Tests;

/// <summary>What a platform may inject by mistake, or not at all.</summary>
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
}
