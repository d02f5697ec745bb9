using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace SentryGen.Playground.Page;

/// <summary>Markup, written as an interpolated string: its literal parts stand as they are, every value is escaped.</summary>
[InterpolatedStringHandler]
internal sealed class Html(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + formattedCount * 16);

    public static Html None => $"";

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(Html part) => text.Append(part.text);

    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (var part in parts) AppendFormatted(part);
    }

    public void AppendFormatted(bool value) => text.Append(value ? "true" : "false");

    public void AppendFormatted<T>(T value) => text.Append(WebUtility.HtmlEncode(value?.ToString()));

    public override string ToString() => text.ToString();
}
