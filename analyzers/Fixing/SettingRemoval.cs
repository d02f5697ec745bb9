using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Fixing;

/// <summary>The place of a setting in a settings file, with its name and its comma.</summary>
internal static class SettingRemoval
{
    /// <summary>The part to take out of the text; null if the value is no member of an object.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="value">The value, without its quotes.</param>
    public static TextSpan? Of(string text, TextSpan value)
    {
        var isText = value.Start > 0 && text[value.Start - 1] == '"';
        var end = value.End + (isText ? 1 : 0);
        if (NameBefore(text, value.Start - (isText ? 1 : 0)) is not { } start) return null;
        var behind = Skip(text, end, 1);
        if (behind < text.Length && text[behind] == ',') return WholeLine(text, start, behind + 1);
        var before = Skip(text, start - 1, -1);
        return before >= 0 && text[before] == ',' ? TextSpan.FromBounds(before, end) : WholeLine(text, start, end);
    }

    // "name" : value
    private static int? NameBefore(string text, int value)
    {
        var colon = Skip(text, value - 1, -1);
        if (colon < 0 || text[colon] != ':') return null;
        var close = Skip(text, colon - 1, -1);
        if (close <= 0 || text[close] != '"') return null;
        var open = text.LastIndexOf('"', close - 1);
        return open < 0 || text.IndexOf('\\', open, close - open) >= 0 ? null : open;
    }

    // With its line break, if nothing else stands there.
    private static TextSpan WholeLine(string text, int start, int end)
    {
        var first = start;
        while (first > 0 && text[first - 1] is ' ' or '\t') first--;
        var last = end;
        while (last < text.Length && text[last] is ' ' or '\t' or '\r') last++;
        var isWhole = (first == 0 || text[first - 1] == '\n') && last < text.Length && text[last] == '\n';
        return isWhole ? TextSpan.FromBounds(first, last + 1)
            : TextSpan.FromBounds(start, end < text.Length && text[end] == ' ' ? end + 1 : end);
    }

    private static int Skip(string text, int at, int step)
    {
        while (at >= 0 && at < text.Length && char.IsWhiteSpace(text[at])) at += step;
        return at;
    }
}
