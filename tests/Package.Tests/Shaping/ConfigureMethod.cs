using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>An app shapes the options through <c>Configure</c>; here it tags each event on its way out.</summary>
public class ConfigureMethod(Workshop workshop)
{
    private static readonly Project Web = Shaped(Project.Web("web-shaped"));
    private static readonly Project Worker = Shaped(Project.Worker("worker-shaped"));
    private static readonly Project Console = Shaped(Project.Console("console-shaped"));

    [Fact]
    public async Task Shapes_the_events_of_requests()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var app = await workshop[Web].ServeAsync("CreateBuilder serve", ("SENTRY_DSN", sink.Dsn));
        using var response = await app.GetAsync("/boom");
        await sink.WaitAsync(1, Arrivals.Patience);
        IsTagged(sink.Only(await app.StopAsync()));
    }

    [Theory]
    [InlineData("throw-before-build")]
    [InlineData("fail-to-start")]
    public async Task Shapes_the_events_of_a_web_app_that_never_serves(string mode)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        IsTagged(sink.Only(await workshop[Web].RunAsync($"CreateBuilder {mode}", ("SENTRY_DSN", sink.Dsn))));
    }

    [Theory]
    [InlineData("throw")]
    [InlineData("log")]
    public async Task Shapes_the_events_of_a_worker(string mode)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        IsTagged(sink.Only(await workshop[Worker].RunAsync($"CreateApplicationBuilder {mode}", ("SENTRY_DSN", sink.Dsn))));
    }

    [Fact]
    public async Task Shapes_the_events_of_a_console()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        IsTagged(sink.Only(await workshop[Console].RunAsync("throw", ("SENTRY_DSN", sink.Dsn))));
    }

    private static Project Shaped(Project project) => project with { Sources = [.. project.Sources, "TagsEvents.cs"] };

    private static void IsTagged(ReceivedEvent arrived) => Assert.Contains("\"shaped-by\":\"the app\"", arrived.Json);
}
