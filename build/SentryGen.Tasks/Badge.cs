namespace SentryGen.Tasks;

/// <summary>Writes the badge: the share, in the colour of its tenth.</summary>
internal static class Badge
{
    private const int LabelWidth = 104;
    private const int ValueWidth = 46;

    // The least percentage of each colour. White text is readable on all of them.
    private static readonly (int From, string Colour)[] Colours =
        [(90, "#12805a"), (75, "#5c7a00"), (50, "#9a6700"), (0, "#b81f3b")];

    public static string Write(Counts counts, Func<string, string> inLanguage)
    {
        var value = counts.Percent is { } percent ? $"{percent} %" : inLanguage("none");
        var label = inLanguage("catches in Sentry");
        var colour = counts.Percent is { } share ? Colours.First(row => share >= row.From).Colour : "#6c6780";
        const int Width = LabelWidth + ValueWidth;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="20" role="img" aria-label="{label}: {value}">
              <title>{label}: {value}</title>
              <clipPath id="r"><rect width="{Width}" height="20" rx="3"/></clipPath>
              <g clip-path="url(#r)">
                <rect width="{LabelWidth}" height="20" fill="#3b3646"/>
                <rect x="{LabelWidth}" width="{ValueWidth}" height="20" fill="{colour}"/>
              </g>
              <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
                <text x="{LabelWidth / 2}" y="14">{label}</text>
                <text x="{LabelWidth + (ValueWidth / 2)}" y="14">{value}</text>
              </g>
            </svg>

            """;
    }
}
