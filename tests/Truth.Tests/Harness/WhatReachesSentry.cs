using System.Globalization;
using System.Text;

namespace SentryGen.Tests;

/// <summary>
/// The table of what was seen, for people who want to know what reaches Sentry. Each version of Sentry has a column.
/// A run has seen one version: it leaves the other columns as they stand in the file.
/// </summary>
internal static class WhatReachesSentry
{
    private static readonly string File = Repository.PathTo("tests", "Truth.Tests", "what-reaches-sentry.md");

    private static readonly string Own = Column(Versions.Running);

    private const string StandIn = " Stand-in: the adapter is one of these tests, which does what Sentry's own does.";

    private static readonly string[] Columns = [Column(Versions.Floor), Column(Versions.Newest)];

    /// <summary>Writes this run's column anew if the file says something else, and says whether it did.</summary>
    public static bool Update(IReadOnlyCollection<Truth> truths)
    {
        using var file = Opened();
        using var reader = new StreamReader(file);
        var stored = reader.ReadToEnd();
        var page = Page(truths, SeenCells.In(stored));
        if (page == stored) return false;
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(page));
        return true;
    }

    private static string Page(IEnumerable<Truth> truths, SeenCells seen)
    {
        Row[] rows = [.. truths.Select(truth => new Row(truth.Snippet, [.. Columns.Select(column => CellOf(column, truth, seen))]))];
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # What reaches Sentry

            Each row is a snippet in `Snippets/` that catches an exception. It was compiled, run against the real Sentry SDK on each of its
            paths, and what arrived was written down here: a column for each version of Sentry. SentryGen's verdict is held against every
            row; the last table has what it can't know.

            | what becomes of the caught exception | snippets, {string.Join(" | ", Columns.Select(column => "Sentry " + column))} |
            |---|{Dashes}
            | it reaches Sentry, or goes on to someone who decides | {Count(rows, "yes")} |
            | it does on some paths only | {Count(rows, "partly")} |
            | it does not | {Count(rows, "no")} |

            """);
        foreach (var group in rows.GroupBy(row => row.Snippet.Group)) Append(page, group.First().Snippet, group);
        page.Append(CultureInfo.InvariantCulture, $"\n## {SeenCells.LastTable}\n\n");
        page.Append(CultureInfo.InvariantCulture,
            $"| snippet | {string.Join(" | ", Columns)} | why it can't be known |\n|---|{Dashes}---|\n");
        foreach (var row in rows.Where(row => row.Snippet.Differs is not null))
            page.Append(CultureInfo.InvariantCulture,
                $"| {row.Snippet.Group}: {row.Snippet.Shows} | {row.Reaches} | {row.Snippet.Differs} |\n");
        return page.ToString();
    }

    private static Cell CellOf(string column, Truth truth, SeenCells seen) =>
        column == Own ? new(truth.Reaches, truth.Why) : seen.Of(column, truth.Snippet);

    private static void Append(StringBuilder page, SnippetMethod first, IEnumerable<Row> rows)
    {
        var isStandIn = first.Method.Parent is { } type && type.ToString().Contains("[StandIn]", StringComparison.Ordinal);
        page.Append(CultureInfo.InvariantCulture,
            $"\n## {first.Group}\n\n{first.GroupSays}{(isStandIn ? StandIn : "")}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| construct | {string.Join(" | ", Columns)} | why |\n|---|{Dashes}---|\n");
        foreach (var row in rows)
            page.Append(CultureInfo.InvariantCulture, $"| {row.Snippet.Shows} | {row.Reaches} | {row.Why} |\n");
    }

    private static string Dashes => string.Concat(Columns.Select(_ => "---|"));

    private static string Count(IEnumerable<Row> rows, string reaches) =>
        string.Join(" | ", Columns.Select((_, column) => rows.Count(row => row.Cells[column].Reaches == reaches)));

    private static string Column(Version version) => $"{version.Major}.{version.Minor}";

    // The runs of two versions may end at the same time.
    private static FileStream Opened()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new(File, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(100);
            }
        }
    }

    /// <summary>A snippet, and what happened with each version.</summary>
    private sealed record Row(SnippetMethod Snippet, Cell[] Cells)
    {
        public string Reaches => string.Join(" | ", Cells.Select(cell => cell.Reaches));

        public string Why => Cells.Distinct().Count() == 1
            ? Cells[0].Why
            : string.Join(SeenCells.Between, Columns.Zip(Cells, (column, cell) => $"{column}: {cell.Why}"));
    }
}
