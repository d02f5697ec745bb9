using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.SetUp;

/// <summary>
/// Reads the values of a JSON text with their paths, comments and trailing commas allowed. Of a broken text it gives what stands before
/// the break.
/// </summary>
internal sealed class JsonSettings
{
    private const int MostLevels = 64;

    private readonly string text;
    private readonly ImmutableArray<AppSetting>.Builder settings = ImmutableArray.CreateBuilder<AppSetting>();
    private int at;

    private JsonSettings(string text) => this.text = text;

    public static ImmutableArray<AppSetting> Of(string text)
    {
        var reading = new JsonSettings(text);
        reading.Value("", 0);
        return reading.settings.ToImmutable();
    }

    private char Next
    {
        get
        {
            Skip();
            return at < text.Length ? text[at] : '\0';
        }
    }

    private bool Value(string path, int level) => level < MostLevels && Next switch
    {
        '{' => Members(path, level),
        '[' => Items(path, level),
        '"' => Text(path),
        '\0' => false,
        _ => Word(path),
    };

    private bool Members(string path, int level)
    {
        for (at++; Next == '"';)
        {
            if (Quoted() is not { } name || Next != ':') return false;
            at++;
            if (!Value(path.Length == 0 ? name : path + ":" + name, level + 1)) return false;
            if (Next == ',') at++;
        }

        return Take('}');
    }

    private bool Items(string path, int level)
    {
        at++;
        for (var index = 0; Next is not (']' or '\0'); index++)
        {
            if (!Value($"{path}:{index}", level + 1)) return false;
            if (Next == ',') at++;
        }

        return Take(']');
    }

    private bool Text(string path)
    {
        var start = at + 1;
        if (Quoted() is not { } value) return false;
        settings.Add(new(path, value, TextSpan.FromBounds(start, at - 1)));
        return true;
    }

    // true, false, null, a number
    private bool Word(string path)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '+' or '-' or '.')) at++;
        if (at == start) return false;
        // For configuration it is as if nothing were there.
        if (text.Substring(start, at - start) is not "null" and var word) settings.Add(new(path, word, TextSpan.FromBounds(start, at)));
        return true;
    }

    private bool Take(char expected)
    {
        if (Next != expected) return false;
        at++;
        return true;
    }

    private string? Quoted()
    {
        var read = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return read.ToString();
            }

            if (text[at] == '\\' && at + 1 < text.Length) at++;
            read.Append(text[at]);
        }

        return null;
    }

    private void Skip()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF') at++;
            else if (Ahead("//")) at = EndOf("\n");
            else if (Ahead("/*")) at = EndOf("*/");
            else return;
        }
    }

    private bool Ahead(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private int EndOf(string mark) =>
        text.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : text.Length;
}
