using SentryGen.Sink;

namespace SentryGen.Tests;

public class Workers(Workshop workshop)
{
    internal static readonly Project Worker = Project.Worker("worker");

    public static readonly MatrixTheoryData<string, string> WaysToFail = new(
        ["CreateApplicationBuilder", "CreateDefaultBuilder"],
        ["throw", "log", "throw-before-build", "fail-to-start", "invalid-services"]);

    [Theory, MemberData(nameof(WaysToFail))]
    public async Task Reports_once_what_fails(string builder, string mode)
    {
        await using var sink = await EnvelopeSink.StartAsync();

        // Services are validated in development.
        var outcome = await workshop[Worker].RunAsync($"{builder} {mode}", ("SENTRY_DSN", sink.Dsn), ("DOTNET_ENVIRONMENT", "Development"));

        var arrived = sink.Only(outcome);
        Assert.Equal("development", arrived.Environment);
        Assert.Equal("worker@1.0.0", arrived.Release);
        if (mode != "log") Assert.NotEmpty(arrived.Frames);
    }
}
