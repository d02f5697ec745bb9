namespace SentryGen;

/// <summary>The comment that says a loss is meant: <c>// sentrygen: expected, because …</c></summary>
internal static class IntentMarker
{
    public const string Text = "sentrygen: expected";

    public static bool Matches(string comment) => comment.StartsWith(Text, StringComparison.OrdinalIgnoreCase);
}
