using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>A local Spotlight takes envelopes at one address; here the sink plays it.</summary>
public class Spotlight(PackageFixture fixture)
{
    [Fact]
    public async Task Hears_of_a_console_that_has_no_DSN()
    {
        await using var spotlight = await EnvelopeSink.StartAsync();
        Assert.Equal("throw", spotlight.Only(await fixture[Consoles.Console].RunAsync("throw", At(spotlight))).Message);
    }

    [Fact]
    public async Task Hears_of_a_worker_that_has_no_DSN()
    {
        await using var spotlight = await EnvelopeSink.StartAsync();
        Assert.Equal("log", spotlight.Only(await fixture[Workers.Worker].RunAsync("CreateApplicationBuilder log", At(spotlight))).Message);
    }

    [Fact]
    public async Task Hears_of_a_web_app_that_has_no_DSN()
    {
        await using var spotlight = await EnvelopeSink.StartAsync();
        await using var app = await fixture[WebApps.Web].ServeAsync("CreateBuilder serve", At(spotlight));
        using var response = await app.GetAsync("/boom");
        await spotlight.WaitAsync(1, Arrivals.Patience);
        var outcome = (await app.StopAsync()).WithoutState(out var state);

        Assert.Equal("boom", spotlight.Only(outcome).Message);
        Assert.Equal("Sentry is on: route aspnetcore, environment production, release web@1.0.0, Spotlight alone", state);
    }

    [Fact]
    public async Task Hears_what_the_server_hears_where_there_is_a_DSN()
    {
        await using var spotlight = await EnvelopeSink.StartAsync();
        await using var server = await EnvelopeSink.StartAsync();
        var outcome = await fixture[Consoles.Console].RunAsync("throw", ("SENTRY_DSN", server.Dsn), At(spotlight));

        Assert.Equal(server.Only(outcome).Id, spotlight.Only(outcome).Id);
    }

    private static (string, string?) At(EnvelopeSink sink) => ("SENTRY_SPOTLIGHT", $"http://{new Uri(sink.Dsn).Authority}/api/1/envelope/");
}
