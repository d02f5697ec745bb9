using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>
/// Each host that can run here is run, and one event arrives of what fails in it; hosts.md says which, and README shows it.
/// </summary>
public class HostsReport(PackageFixture fixture)
{
    public static readonly MatrixTheoryData<string, string> Hosts = new(RunnableHost.All.Keys, Releases.All);

    [Theory(Explicit = true), MemberData(nameof(Hosts))]
    public Task Once(string host, string release) =>
        RunnableHost.All[host].ReportOnceAsync(fixture[RunnableHost.All[host].Project.On(release)]);

    /// <summary>Hangfire logs it as well where it has a host's log: the same exception, and so the same event.</summary>
    [Fact(Explicit = true)]
    public async Task Once_where_Hangfire_logs_it_as_well() =>
        Assert.Equal("job",
            (await fixture[RunnableHost.All["Hangfire"].Project].ReportWhileServingAsync("hosted", _ => Task.CompletedTask)).Message);

    /// <summary>A job that has failed for good, whatever Hangfire then does with it.</summary>
    [Theory(Explicit = true)]
    [InlineData("fails-after-retry")]
    [InlineData("deleted")]
    [InlineData("deleted-after-retry")]
    [InlineData("deleted-by-default")]
    public async Task Once_of_a_job_that(string ends)
    {
        Assert.Equal("job", (await fixture[RunnableHost.All["Hangfire"].Project].ReportAsync($"alone {ends}")).Message);
        Assert.Equal("job",
            (await fixture[RunnableHost.All["Hangfire"].Project].ReportWhileServingAsync($"hosted {ends}", _ => Task.Delay(3000))).Message);
    }

    [Theory(Explicit = true)]
    [InlineData("succeeds")]
    [InlineData("deleted-by-hand")]
    [InlineData("deleted-by-hand-before-retry")]
    public async Task Nothing_of_a_job_that(string ends)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        sink.IsEmpty(await fixture[RunnableHost.All["Hangfire"].Project].RunAsync($"alone {ends}", ("SENTRY_DSN", sink.Dsn)));
    }

    [Fact(Explicit = true)]
    public void As_hosts_md_says() => Assert.Equal(RunnableHost.All.Keys, SeenHosts.In("JIT"));
}
