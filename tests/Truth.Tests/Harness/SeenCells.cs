namespace SentryGen.Tests;

/// <summary>The fate of a snippet's exception with one version of Sentry.</summary>
internal sealed record Cell(string Reaches, string Why);

/// <summary>The rows of the table of what reaches Sentry.</summary>
internal sealed class SeenCells
{
    public const string LastTable = "What SentryGen can't know";

    /// <summary>Between the reasons of one version and those of the next, if they differ.</summary>
    public const string Between = "<br>";

    private static readonly Cell Unknown = new("?", "not run yet");

    private readonly Dictionary<(string Column, string Group, string Shows), Cell> cells = [];

    public Cell Of(string column, SnippetMethod snippet) => cells.GetValueOrDefault((column, snippet.Group, snippet.Shows), Unknown);

    public static SeenCells In(string page)
    {
        var seen = new SeenCells();
        var (group, columns) = ("", Array.Empty<string>());
        foreach (var line in page.Split('\n').TakeWhile(line => line != "## " + LastTable))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) group = line[3..];
            if (group.Length == 0 || !line.StartsWith("| ", StringComparison.Ordinal)) continue;
            var parts = line.Trim('|', ' ').Split(" | ");
            if (parts[0] == "construct") columns = parts[1..^1];
            else for (var column = 0; column < columns.Length; column++)
                seen.cells[(columns[column], group, parts[0])] = new(parts[1 + column], WhyOf(columns[column], parts[^1]));
        }

        return seen;
    }

    private static string WhyOf(string column, string why) =>
        why.Split(Between)
            .Where(part => part.StartsWith(column + ": ", StringComparison.Ordinal))
            .Select(part => part[(column.Length + 2)..])
            .FirstOrDefault(why);
}
