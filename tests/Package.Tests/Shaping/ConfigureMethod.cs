using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>An app shapes the options through <c>Configure</c>; here it tags each event on its way out.</summary>
public class ConfigureMethod(PackageFixture fixture)
{
    private static readonly Project Web = Shaped(Project.Web("web-shaped"));
    private static readonly Project Worker = Shaped(Project.Worker("worker-shaped"));
    private static readonly Project Console = Shaped(Project.Console("console-shaped"));

    [Fact]
    public async Task Shapes_the_event_of_a_request() =>
        IsTagged(await fixture[Web].ReportRequestAsync("CreateBuilder serve", "/boom"));

    [Theory]
    [InlineData("throw-before-build")]
    [InlineData("fail-to-start")]
    public async Task Shapes_the_event_of_a_web_app_that_never_serves(string mode) =>
        IsTagged(await fixture[Web].ReportAsync($"CreateBuilder {mode}"));

    [Theory]
    [InlineData("throw")]
    [InlineData("log")]
    public async Task Shapes_the_event_of_a_worker(string mode) =>
        IsTagged(await fixture[Worker].ReportAsync($"CreateApplicationBuilder {mode}"));

    [Fact]
    public async Task Shapes_the_event_of_a_console() => IsTagged(await fixture[Console].ReportAsync("throw"));

    private static Project Shaped(Project project) => project with { Sources = [.. project.Sources, "TagsEvents.cs"] };

    private static void IsTagged(ReceivedEvent arrived) => Assert.Contains("\"shaped-by\":\"the app\"", arrived.Json);
}
