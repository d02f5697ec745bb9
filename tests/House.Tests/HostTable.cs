using SentryGen.Knowledge;

namespace SentryGen.Tests;

/// <summary>The page of hosts has every host that the generator knows, and the cells that the tests have seen.</summary>
public class HostTable
{
    private const string Page = "tests/Package.Tests/hosts.md";

    private static readonly string[][] Table =
    [
        .. InGit.Read(Page).ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    private static readonly string[][] Seen = Table[2..];

    [Fact]
    public void Names_each_host_that_was_run_once_and_in_one_order() =>
        Assert.Equal(Hosts.All.Select(host => host.Name).Intersect(Seen.Select(row => row[0])), Seen.Select(row => row[0]));

    [Fact]
    public void Says_of_each_cell_what_was_seen() => Assert.All(Seen, row =>
    {
        Assert.Equal(Table[0].Length, row.Length);
        Assert.All(row[1..], cell => Assert.Contains(cell, new[] { "event", "unsupported" }));
    });

    [Fact]
    public void Lists_every_host() => Readme.Says("hosts",
        [
            "| host | package | what is wired | what arrives |",
            "|---|---|---|---|",
            .. Hosts.All.Select(host => $"| {host.Name} | {host.Needs} | {host.Wired} | {host.Arrives} |"),
        ],
        Page);
}
