namespace SentryGen.Tests;

/// <summary>The first table of hosts.md.</summary>
internal static class SeenHosts
{
    private static readonly string[][] Table =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Package.Tests", "hosts.md"))
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>The hosts whose cell in the column of this way of building or publishing says this.</summary>
    public static IEnumerable<string> In(string way, string cell = "event") =>
        Table.Where(row => row[Array.IndexOf(Table[0], way)] == cell).Select(row => row[0]);
}
