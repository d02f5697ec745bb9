using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>The line once in a Directory.Build.props, for a solution of an app of each kind, a library and its tests.</summary>
public class AllByLine(PackageFixture fixture)
{
    private static readonly Project Library = Project.Library("library").In("shop");
    private static readonly Project Web = WebApps.Web.In("shop");
    private static readonly Project Worker = Workers.Worker.In("shop");
    private static readonly Project Console =
        new Project("console", "console") { Sources = ["ConsoleUsesLibraryAndThrows.cs"], References = [Library] }.In("shop");
    private static readonly Project Tests = (NotTheApp.Tests with { Sources = ["TestProjectOnly.cs"], References = [Library] }).In("shop");

    [Fact]
    public async Task Wires_the_web_app() =>
        Assert.Equal("boom", (await fixture[Web].ReportRequestAsync("CreateSlimBuilder serve", "/boom")).Message);

    [Fact]
    public async Task Wires_the_worker() =>
        Assert.Equal("log", (await fixture[Worker].ReportAsync("CreateDefaultBuilder log")).Message);

    [Fact]
    public async Task Wires_the_console() => Assert.Equal("served", (await fixture[Console].ReportAsync("")).Message);

    [Fact]
    public void Adds_to_the_library_nothing_that_its_users_would_get()
    {
        var output = Path.GetDirectoryName(fixture[Tests].Assembly)!;
        Assert.True(File.Exists(Path.Combine(output, "library.dll")));
        Assert.Empty(Directory.EnumerateFiles(output, "Sentry*"));
    }

    [Fact]
    public async Task Tests_run_without_Sentry()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        var outcome =
            await fixture.Sdk.RunAsync(fixture.Root, ["test", fixture[Tests].ProjectFile, "--no-build"], ("SENTRY_DSN", sink.Dsn));
        Assert.True(outcome.ExitCode == 0 && outcome.Output.Contains("Passed!"), $"{outcome}");
        sink.IsEmpty(outcome);
    }
}
