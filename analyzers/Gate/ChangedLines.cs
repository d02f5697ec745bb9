using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Gate;

/// <summary>
/// The lines that have changed since a revision. The build asks git, and writes a line for each range: <c>12-14</c>, a tab and
/// the path. A deletion between two lines is <c>12^13</c>, and a whole file <c>*</c>.
/// </summary>
internal sealed class ChangedLines
{
    private const char Deleted = '^';
    private static readonly char[] Marks = ['-', Deleted];
    private static readonly ConditionalWeakTable<SourceText, ChangedLines> Read = new();

    private readonly Dictionary<string, List<Range>> byFile = new(StringComparer.OrdinalIgnoreCase);

    private ChangedLines(SourceText text)
    {
        foreach (var line in text.Lines)
        {
            var content = line.ToString();
            var tab = content.IndexOf('\t');
            if (tab < 0 || RangeOf(content.Substring(0, tab)) is not { } range) continue;
            var file = Normal(content.Substring(tab + 1));
            if (!byFile.TryGetValue(file, out var ranges)) byFile.Add(file, ranges = []);
            ranges.Add(range);
        }
    }

    /// <summary>The file tells changed lines.</summary>
    public static bool Are(AdditionalText file) =>
        Path.GetFileName(file.Path).Equals(GateFiles.Changed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The changed lines that a file tells.</summary>
    public static ChangedLines Of(SourceText text) => Read.GetValue(text, static text => new(text));

    /// <summary>Some line of the place has changed. In Razor files a place is the one that a person sees.</summary>
    public bool Touch(Location place)
    {
        var span = place.GetMappedLineSpan();
        if (!span.IsValid || !byFile.TryGetValue(Normal(span.Path), out var ranges)) return false;
        var (first, last) = (span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
        return ranges.Exists(range => range.IsDeletion
            ? first <= range.First && range.Last <= last
            : range.First <= last && first <= range.Last);
    }

    private static Range? RangeOf(string text)
    {
        if (text == "*") return new(0, int.MaxValue, false);
        var mark = text.IndexOfAny(Marks);
        return mark > 0
            && int.TryParse(text.Substring(0, mark), out var first)
            && int.TryParse(text.Substring(mark + 1), out var last)
            ? new(first, last, text[mark] == Deleted)
            : null;
    }

    private static string Normal(string path) => path.Replace('\\', '/');

    /// <summary>Lines from 1 on. Of a deletion the lines around it.</summary>
    private readonly record struct Range(int First, int Last, bool IsDeletion);
}
