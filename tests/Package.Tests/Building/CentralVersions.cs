using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>The same with central package management.</summary>
public class CentralVersions(Workshop workshop)
{
    private static readonly Project Web = Project.Web("web-central") with { HasCentralVersions = true };
    private static readonly Project Worker = Project.Worker("worker-central") with { HasCentralVersions = true };
    private static readonly Project Console = Project.Console("console-central") with { HasCentralVersions = true };
    private static readonly Project Library = new("library-central", "classlib") { Sources = ["Library.cs"], Packages = ["SentryGen"], HasCentralVersions = true };

    [Fact]
    public async Task Wires_a_web_app()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var app = await workshop[Web].ServeAsync("CreateBuilder serve", ("SENTRY_DSN", sink.Dsn));
        using var response = await app.GetAsync("/boom");
        await sink.WaitAsync(1, Arrivals.Patience);
        Assert.Equal("boom", sink.Only(await app.StopAsync()).Message);
    }

    [Fact]
    public async Task Wires_a_worker()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        Assert.Equal("throw", sink.Only(await workshop[Worker].RunAsync("CreateApplicationBuilder throw", ("SENTRY_DSN", sink.Dsn))).Message);
    }

    [Fact]
    public async Task Wires_a_console()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        Assert.Equal("throw", sink.Only(await workshop[Console].RunAsync("throw", ("SENTRY_DSN", sink.Dsn))).Message);
    }

    [Fact]
    public void Emits_nothing_into_a_library() => Assert.Empty(workshop[Library].Generated(""));
}
