using SentryGen.Fate;

namespace SentryGen.Tasks;

/// <summary>The lines of a handler, read from its file.</summary>
internal static class SourceLines
{
    // A handler of a screen or two is read in the editor.
    private const int Most = 60;

    public static IEnumerable<(int Number, string Text)> Of(Verdict verdict)
    {
        if (!File.Exists(verdict.File)) return [];
        var (first, last) = (verdict.Number(Judged.FirstLine), verdict.Number(Judged.LastLine));
        if (first < 1 || last < first) return [];
        var lines = File.ReadLines(verdict.File).Skip(first - 1).Take(Math.Min(Most, last - first + 1)).ToList();
        var indent = lines.Where(static line => line.Trim().Length > 0)
            .Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return lines.Select((line, index) => (first + index, line.Length > indent ? line.Substring(indent).TrimEnd() : ""));
    }
}
