using SentryGen.Sink;

namespace SentryGen.Tests;

public class Consoles(PackageFixture fixture)
{
    internal static readonly Project Console = Project.Console("console").Patiently() with { OnEachRelease = true };
    private static readonly Project AsyncMain =
        Project.Console("console-async-main", "ConsoleAsyncMain.cs").Patiently() with { OnEachRelease = true };
    private static readonly Project TopLevelAwait = Project.Console("console-top-level-await", "ConsoleTopLevelAwait.cs").Patiently();
    private static readonly Project Captures =
        Project.Console("console-captures", "ConsoleCaptures.cs").Patiently() with { OnEachRelease = true };

    public static readonly TheoryData<string> EachRelease = [.. Releases.All];

    [Theory, MemberData(nameof(EachRelease))]
    public Task Reports_what_Main_throws(string release) => ReportsAndEndsAsWithoutDsn(Console.On(release), "throw");

    [Theory, MemberData(nameof(EachRelease))]
    public Task Reports_what_an_async_Main_throws(string release) => ReportsAndEndsAsWithoutDsn(AsyncMain.On(release), "async Main");

    [Fact]
    public Task Reports_what_is_thrown_after_a_top_level_await() => ReportsAndEndsAsWithoutDsn(TopLevelAwait, "top-level await");

    [Theory, MemberData(nameof(EachRelease))]
    public Task Sends_what_was_captured_just_before_Environment_Exit(string release) =>
        ReportsAndEndsAsWithoutDsn(Captures.On(release), "exit");

    [Theory, MemberData(nameof(EachRelease))]
    public Task Sends_what_was_captured_just_before_SIGTERM(string release) =>
        ReportsAndEndsAsWithoutDsn(Captures.On(release), "terminate");

    private async Task ReportsAndEndsAsWithoutDsn(Project project, string message)
    {
        await using var sink = await EnvelopeSink.StartAsync();

        var without = await fixture[project].RunAsync(message);
        var outcome = await fixture[project].RunAsync(message, ("SENTRY_DSN", sink.Dsn), ("DOTNET_ENVIRONMENT", "Staging"));
        var arrived = sink.Only(outcome);

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Equal(without, outcome);
        Assert.Equal(("System.InvalidOperationException", message), (arrived.ExceptionType, arrived.Message));
        Assert.Equal(("staging", $"{project.AssemblyName}@1.0.0"), (arrived.Environment, arrived.Release));
    }
}
