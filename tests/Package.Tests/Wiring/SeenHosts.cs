namespace SentryGen.Tests;

/// <summary>What hosts.md says was seen.</summary>
internal static class SeenHosts
{
    private static readonly string[][] Table =
    [
        .. File.ReadLines(Path.Combine(PackedFeed.Repository, "tests", "Package.Tests", "hosts.md"))
            .Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>The hosts whose cell in the column of this way of building or publishing says this.</summary>
    public static IEnumerable<string> In(string way, string cell = "event") => Table.Where(row => row[Array.IndexOf(Table[0], way)] == cell).Select(row => row[0]);
}
