using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>An app that sets Sentry up itself is not set up a second time.</summary>
public class OwnSetUp(PackageFixture fixture)
{
    private static readonly Project UseSentry = Project.Web("web-own-use-sentry", "WebOwnUseSentry.cs");
    private static readonly Project AddSentry = Project.Worker("worker-own-add-sentry", "WorkerOwnAddSentry.cs");
    private static readonly Project Init = Project.Console("console-own-init", "ConsoleOwnInit.cs");
    private static readonly Project InitInWebApp = Project.Web("web-own-init", "WebOwnInit.cs");

    private static readonly Project Library = new("library-sets-up", "classlib")
    {
        Sources = ["LibrarySetsUp.cs"],
        Packages = ["Sentry.AspNetCore"],
        OnEachRelease = true,
    };

    private static readonly Project SetUpByLibrary = Project.Web("web-set-up-by-library", "WebSetUpByLibrary.cs") with
    {
        References = [Library],
        OnEachRelease = true,
    };

    public static readonly MatrixTheoryData<string, string> Failures = new(["/boom", "/log"], Releases.All);

    public static readonly MatrixTheoryData<string, string> HostBuilders = new(["WebApplication", "WebHost"], Releases.All);

    [Fact]
    public async Task Leaves_a_web_app_with_UseSentry_alone()
    {
        var arrived = await fixture[UseSentry].ReportRequestAsync("", "/boom");
        Assert.Equal("boom", arrived.Message);
        Assert.Contains("does not wire this app to Sentry", fixture[UseSentry].Bootstrap);
        Assert.Contains("because the app calls UseSentry itself", fixture[UseSentry].Bootstrap);
    }

    [Fact]
    public async Task Leaves_a_worker_with_AddSentry_alone()
    {
        var arrived = await fixture[AddSentry].ReportAsync("");
        Assert.Equal("throw", arrived.Message);
        Assert.Contains("because the app calls AddSentry itself", fixture[AddSentry].Bootstrap);
    }

    [Fact]
    public async Task Leaves_a_console_with_Init_alone()
    {
        var arrived = await fixture[Init].ReportAsync("");
        Assert.Equal(("throw", "own"), (arrived.Message, arrived.Environment));
        Assert.Contains("because the app calls SentrySdk.Init itself", fixture[Init].Bootstrap);
    }

    [Fact]
    public async Task Wires_the_host_of_a_web_app_and_leaves_the_SDK_to_its_own_Init()
    {
        var arrived = await fixture[InitInWebApp].ReportRequestAsync("", "/boom");
        Assert.Equal(("boom", "own"), (arrived.Message, arrived.Environment));
        Assert.Contains("the SDK is left to the app's own SentrySdk.Init", fixture[InitInWebApp].Bootstrap);
    }

    [Theory, MemberData(nameof(Failures))]
    public async Task Finds_at_run_time_what_a_library_has_set_up(string path, string release) =>
        Assert.Equal(
            path == "/boom" ? "boom" : "text without an exception",
            (await fixture[SetUpByLibrary.On(release)].ReportRequestAsync("", path)).Message);

    /// <summary>An event would not tell: two middlewares report the same exception once.</summary>
    [Theory, MemberData(nameof(HostBuilders))]
    public async Task Adds_no_second_middleware_to_what_a_library_has_set_up(string builder, string release)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var serving = await fixture[SetUpByLibrary.On(release)].ServeAsync(builder, ("SENTRY_DSN", sink.Dsn));
        Assert.Equal("1", await serving.ReadAsync("/middlewares"));
        await serving.StopAsync();
    }
}
