using SentryGen.Knowledge;

namespace SentryGen.Tests;

/// <summary>README's table of hosts is what the generator knows of them and what the tests have seen arrive.</summary>
public class HostTable
{
    private static readonly string[][] Seen =
    [
        .. InGit.Read("tests/Package.Tests/hosts.md").ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void Names_each_host_once_and_in_one_order() => Assert.Equal(Hosts.All.Select(host => host.Name), Seen.Select(row => row[0]));

    [Fact]
    public void Says_of_each_cell_what_was_seen() => Assert.All(Seen, row =>
    {
        Assert.Equal(4, row.Length);
        Assert.All(row[1..], cell => Assert.Contains(cell, new[] { "event", "not run" }));
    });

    [Fact]
    public void Stands_in_README() => Readme.Says("hosts",
        [
            "| host | package | what is wired | what arrives | JIT | trimmed | AOT |",
            "|---|---|---|---|---|---|---|",
            .. Hosts.All.Zip(Seen, (host, seen) => $"| {host.Name} | {host.Needs} | {host.Wired} | {host.Arrives} | {seen[1]} | {seen[2]} | {seen[3]} |"),
        ]);
}
