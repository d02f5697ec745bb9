using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary><c>SENTRYGEN_SELFTEST=1</c> sends one event instead of running the app, and tells what became of it.</summary>
public class SelfTests(PackageFixture fixture)
{
    private static readonly Project Drops = Project.Console("console-drops") with { Sources = ["Console.cs", "DropsEvents.cs"] };

    public static readonly MatrixTheoryData<string, string> Apps = new(["console", "worker", "web"], Releases.All);

    [Theory, MemberData(nameof(Apps))]
    public async Task Say_that_the_event_was_accepted(string name, string release)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        var outcome = await TestAsync(Named(name).On(release), sink.DsnFor(42), ("SENTRY_SAMPLE_RATE", "0"), ("FLY_APP_NAME", "shop"));
        var arrived = sink.Only(outcome);

        Assert.Equal(
            $"SentryGen self-test of {name}\nhost:    {new Uri(sink.Dsn).Authority}\nproject: 42\nevent:   {arrived.Id}\nresult:  accepted",
            outcome.Output);
        Assert.Equal((0, "", "42"), (outcome.ExitCode, outcome.Error, arrived.Project));
        Assert.Equal(("info", "SentryGen self-test: this app reports to Sentry"), (arrived.Level, arrived.Message));
        Assert.Contains("\"sentrygen.selftest\":\"true\"", arrived.Json);
        Assert.Contains("\"app\":\"shop\"", arrived.Json);
    }

    [Fact]
    public async Task Say_that_the_event_was_refused_and_why()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.Run(context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers["X-Sentry-Error"] = "project is disabled";
            return Task.CompletedTask;
        });
        await server.StartAsync(TestContext.Current.CancellationToken);

        var outcome = await TestAsync(Consoles.Console, $"http://key@{new Uri(server.Urls.First()).Authority}/1");

        Assert.EndsWith("\nresult:  refused: HTTP 403, project is disabled", outcome.Output);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task Say_that_the_server_was_unreachable()
    {
        // It is bound and does not listen: nobody else can be given this port.
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var outcome = await TestAsync(Consoles.Console, $"http://key@{closed.LocalEndPoint}/1");

        Assert.Contains("\nresult:  unreachable: ", outcome.Output);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task Say_that_the_app_itself_dropped_the_event()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        var outcome = await TestAsync(Drops, sink.Dsn);

        Assert.EndsWith("\nresult:  dropped: the app's own options keep the event back", outcome.Output);
        Assert.Equal(1, outcome.ExitCode);
        sink.IsEmpty(outcome);
    }

    [Theory]
    [InlineData(null, "SENTRY_DSN is not set")]
    [InlineData("https://<key>@example.com/<project>", "SENTRY_DSN holds no DSN")]
    public async Task Say_that_there_is_no_DSN(string? dsn, string why)
    {
        var outcome = await TestAsync(Consoles.Console, dsn);
        Assert.Equal(new(1, $"SentryGen self-test of console\nresult:  no DSN: {why}", ""), outcome);
    }

    private Task<Outcome> TestAsync(Project project, string? dsn, params (string, string?)[] environment) =>
        fixture[project].RunAsync("throw throw", [("SENTRY_DSN", dsn), ("SENTRYGEN_SELFTEST", "1"), .. environment]);

    private static Project Named(string name) => name switch
    {
        "web" => WebApps.Web,
        "worker" => Workers.Worker,
        _ => Consoles.Console,
    };
}
