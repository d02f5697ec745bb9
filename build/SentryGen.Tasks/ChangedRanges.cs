using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SentryGen.Tasks;

/// <summary>Reads what git says of changed lines, and writes it as the analyzers read it: a range, a tab and a path.</summary>
internal static class ChangedRanges
{
    private const string NewFile = "+++ ";
    private const string Nothing = "/dev/null";
    private const string Prefix = "b/";
    private const char NoNewLine = '\\';

    private static readonly Regex Hunk = new(@"^@@ -\d+(,(?<old>\d+))? \+(?<start>\d+)(,(?<new>\d+))? @@", RegexOptions.CultureInvariant);

    /// <summary>The lines of the file for the analyzers.</summary>
    /// <param name="diff">The output of <c>git diff --unified=0</c>.</param>
    /// <param name="untracked">The output of <c>git ls-files -z</c>: files that are changed as a whole.</param>
    /// <param name="top">The folder of the repository.</param>
    public static IEnumerable<string> Read(string diff, string untracked, string top)
    {
        var (file, left) = ("", 0);
        foreach (var line in diff.Split('\n'))
        {
            // The text of a changed line is no header, whatever it looks like.
            if (left > 0 && line.Length > 0 && line[0] != NoNewLine)
            {
                left--;
            }
            else if (line.StartsWith(NewFile, StringComparison.Ordinal))
            {
                file = FileOf(line.Substring(NewFile.Length));
            }
            else if (Hunk.Match(line) is { Success: true } hunk)
            {
                var (removed, first, added) = (Count(hunk.Groups["old"]), Number(hunk.Groups["start"]), Count(hunk.Groups["new"]));
                left = removed + added;
                if (file.Length == 0) continue;
                yield return Line(added == 0 ? $"{first}^{first + 1}" : $"{first}-{first + added - 1}", file, top);
            }
        }

        foreach (var path in untracked.Split(['\0'], StringSplitOptions.RemoveEmptyEntries)) yield return Line("*", path, top);
    }

    private static string Line(string range, string path, string top) => $"{range}\t{Path.GetFullPath(Path.Combine(top, path))}";

    // Git ends a name with a tab if it has a blank.
    private static string FileOf(string text)
    {
        var name = Unquoted(text.TrimEnd('\r', '\t'));
        return name == Nothing || !name.StartsWith(Prefix, StringComparison.Ordinal) ? "" : name.Substring(Prefix.Length);
    }

    private static int Count(Group group) => group.Success ? Number(group) : 1;

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // A name with a quotation mark, a backslash or a control character is written as in C.
    private static string Unquoted(string name)
    {
        if (name.Length < 2 || name[0] != '"') return name;
        var bytes = new List<byte>();
        for (var i = 1; i < name.Length - 1; i++)
        {
            if (name[i] != '\\')
            {
                var length = char.IsHighSurrogate(name[i]) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(name.Substring(i, length)));
                i += length - 1;
            }
            else if (name[++i] is >= '0' and <= '3')
            {
                bytes.Add(Convert.ToByte(name.Substring(i, 3), 8));
                i += 2;
            }
            else
            {
                var special = "abtnvfr".IndexOf(name[i]);
                bytes.Add(special < 0 ? (byte)name[i] : (byte)('\a' + special));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
