using SentryGen.Knowledge;

namespace SentryGen.Tests;

/// <summary>README's table of hosts is what the generator knows of them and what the tests have seen arrive.</summary>
public class HostTable
{
    private static readonly string[][] Table =
    [
        .. InGit.Read("tests/Package.Tests/hosts.md").ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    private static readonly string[] Ways = Table[0][1..];

    private static readonly string[][] Seen = Table[2..];

    [Fact]
    public void Names_each_host_once_and_in_one_order() => Assert.Equal(Hosts.All.Select(host => host.Name), Seen.Select(row => row[0]));

    [Fact]
    public void Says_of_each_cell_what_was_seen() => Assert.All(Seen, row =>
    {
        Assert.Equal(Table[0].Length, row.Length);
        Assert.All(row[1..], cell => Assert.Contains(cell, new[] { "event", "unsupported", "not run" }));
    });

    [Fact]
    public void Stands_in_README() => Readme.Says("hosts",
        [
            $"| host | package | what is wired | what arrives | {string.Join(" | ", Ways)} |",
            $"|{string.Concat(Enumerable.Repeat("---|", 4 + Ways.Length))}",
            .. Hosts.All.Zip(Seen, (host, seen) => $"| {host.Name} | {host.Needs} | {host.Wired} | {host.Arrives} | {string.Join(" | ", seen[1..])} |"),
        ]);
}
