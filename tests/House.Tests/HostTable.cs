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

    /// <summary>No test of Package.Tests runs these: their systems, services or packages are not here, or another host runs them.</summary>
    private static readonly string[] NotRun =
    [
        "WPF", "Windows Forms", "WinUI", "MAUI", "Blazor WebAssembly",
        "Azure Functions, isolated", "AWS Lambda", "Google Cloud Functions",
        "Serilog", "NLog", "log4net", "OpenTelemetry",
    ];

    /// <summary>Package.Tests has a test for each row of the first table.</summary>
    [Fact]
    public void Has_a_test_of_each_host_or_says_that_there_is_none() =>
        Assert.Equal(Hosts.All.Select(host => host.Name).Order(), Seen.Select(row => row[0]).Concat(NotRun).Order());

    [Fact]
    public void Has_a_text_in_each_cell() => Assert.All(Hosts.All, host => Assert.All(
        new[] { host.Name, host.Package, host.Wired, host.Arrives },
        text => Assert.False(string.IsNullOrWhiteSpace(text) || text.Contains('|'))));

    [Fact]
    public void Marks_each_host_that_a_decision_depends_on() => Assert.All(
        Hosts.All.Where(host => host.IsApp || host.HasOneUser || host.OutOfReach is not null || host.Hook is not null),
        host => Assert.NotEmpty(host.Markers));

    [Fact]
    public void Lists_every_host() => Readme.Says("hosts",
        [
            "| host | package | what is wired | what arrives |",
            "|---|---|---|---|",
            .. Hosts.All.Select(host => $"| {host.Name} | {host.Package} | {host.Wired} | {host.Arrives} |"),
        ],
        Page);
}
