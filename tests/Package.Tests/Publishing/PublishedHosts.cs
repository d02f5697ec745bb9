using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>
/// Each host, published each way: with warnings as errors nothing is warned of, and one event arrives of what fails in it.
/// Minutes of work, and so explicit.
/// </summary>
public class PublishedHosts(Workshop workshop)
{
    private static readonly Dictionary<string, (Project Project, string Fails, Func<App, Task<ReceivedEvent>>[] Runs)> Hosts = new()
    {
        ["ASP.NET Core"] = (WebApps.Web, "Program", [.. WebApps.Builders.Select(Request)]),
        ["generic host"] = (Workers.Worker, "Work", [.. Workers.Builders.Select(builder => Run($"{builder} throw"))]),
        ["console"] = (Consoles.Console, "Program", [Run("throw")]),
    };

    /// <summary>The columns of hosts.md, and what a project says to be published so.</summary>
    private static readonly Dictionary<string, (string Name, string Value)[]> Ways = new()
    {
        ["trimmed"] = [("PublishTrimmed", "true")],
        ["single file"] = [("PublishSingleFile", "true"), ("SelfContained", "true")],
        ["ReadyToRun"] = [("PublishReadyToRun", "true")],
        ["AOT"] = [("PublishAot", "true")],
    };

    public static readonly MatrixTheoryData<string, string> Matrix = new(Hosts.Keys, Ways.Keys);

    /// <summary>In native code all assemblies are one.</summary>
    public static readonly TheoryData<string> WaysWithAssemblies = [.. Ways.Keys.Where(way => way != "AOT")];

    [Theory(Explicit = true), MemberData(nameof(Matrix))]
    public async Task Reports_once(string host, string way)
    {
        var (project, fails, runs) = Hosts[host];
        var app = await PublishAsync(project, way);
        foreach (var run in runs)
        {
            var arrived = await run(app);
            Assert.Equal("System.InvalidOperationException", arrived.ExceptionType);
            Assert.Contains(arrived.Frames, frame => frame.Contains(fails));
        }
    }

    [Theory(Explicit = true), MemberData(nameof(WaysWithAssemblies))]
    public async Task Loads_no_Sentry_assembly_without_a_DSN(string way)
    {
        var outcome = await (await PublishAsync(Consoles.Console, way)).RunAsync("sentry-assemblies");
        Assert.Equal("Sentry assemblies: ", outcome.Output);
    }

    [Fact]
    public void Stand_in_hosts_md()
    {
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(PackedFeed.Repository, "tests", "Package.Tests", "hosts.md"))
                .Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];
        Assert.All(Ways.Keys, way => Assert.Equal(Hosts.Keys, rows.Where(row => row[Array.IndexOf(rows[0], way)] == "event").Select(row => row[0])));
    }

    private Task<App> PublishAsync(Project project, string way) => workshop.PublishAsync(project with
    {
        Name = $"{project.Name}-{way.Replace(' ', '-')}",
        Properties = Ways[way],
        Sources = [.. project.Sources, "glibc.c"],
        LinkerArguments = ["glibc.c"],
    });

    private static Func<App, Task<ReceivedEvent>> Request(string builder) => app => app.ReportRequestAsync($"{builder} serve", "/boom");

    private static Func<App, Task<ReceivedEvent>> Run(string arguments) => app => app.ReportAsync(arguments);
}
