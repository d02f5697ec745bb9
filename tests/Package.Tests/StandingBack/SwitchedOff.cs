using SentryGen.Sink;

namespace SentryGen.Tests;

public class SwitchedOff(PackageFixture fixture)
{
    internal static readonly Project Disabled = Project.Console("console-disabled").With("SentryGenEnabled", "false").WithWarnings();
    private static readonly Project RouteOff = Project.Console("console-route-off").With("SentryGenRoute", "off").WithWarnings();

    private static readonly Project KeepsInitializer =
        Project.Console("console-keeps-initializer").With("SentryDisableSourceGenerator", "false");

    [Fact]
    public async Task Emits_and_wires_nothing_when_SentryGenEnabled_is_false()
    {
        await ReportsNothing(Disabled);
        Assert.Null(fixture[Disabled].Bootstrap);
    }

    [Fact]
    public async Task Wires_nothing_and_says_so_when_SentryGenRoute_is_off()
    {
        await ReportsNothing(RouteOff);
        Assert.Contains("Route: off, because SentryGenRoute is off", fixture[RouteOff].Bootstrap);
    }

    /// <summary>The SDK's own initializer loads it into every app. The bootstrap does its job inside the guard.</summary>
    [Fact]
    public void Replaces_the_initializer_of_the_SDK_unless_it_is_off_or_the_app_says_otherwise()
    {
        Assert.Empty(InitializerOfTheSdk(Consoles.Console));
        Assert.NotEmpty(InitializerOfTheSdk(Disabled));
        Assert.NotEmpty(InitializerOfTheSdk(KeepsInitializer));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public async Task Loads_no_Sentry_when_SENTRYGEN_DISABLED_is_set(string disabled)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        (string, string?)[] environment = [("SENTRY_DSN", sink.Dsn), ("SENTRYGEN_DISABLED", disabled)];

        await using var web = await fixture[WebApps.Web].ServeAsync("CreateBuilder serve", environment);
        using var boom = await web.GetAsync("/boom");
        Assert.Equal("", await web.ReadAsync("/sentry-assemblies"));
        sink.IsEmpty(await web.StopAsync());

        var worker = await fixture[Workers.Worker].RunAsync("CreateApplicationBuilder sentry-assemblies", environment);
        Assert.Contains("Sentry assemblies: ", worker.Output.Split('\n'));
        sink.IsEmpty(await fixture[Workers.Worker].RunAsync("CreateApplicationBuilder throw", environment));

        var console = await fixture[Consoles.Console].RunAsync("sentry-assemblies", environment);
        Assert.Equal("Sentry assemblies: ", console.Output);
        sink.IsEmpty(await fixture[Consoles.Console].RunAsync("throw", environment));
    }

    private async Task ReportsNothing(Project project)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        sink.IsEmpty(await fixture[project].RunAsync("throw", ("SENTRY_DSN", sink.Dsn)));
    }

    private string[] InitializerOfTheSdk(Project project) => fixture[project].Generated("Sentry.Compiler.Extensions");
}
