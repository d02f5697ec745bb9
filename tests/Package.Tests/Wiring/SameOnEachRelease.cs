using System.Text.Json;
using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>
/// The adapters of Sentry 6 and 7 differ in who starts the SDK, what they read and what they send. An app that SentryGen wires does not
/// show it.
/// </summary>
public class SameOnEachRelease(PackageFixture fixture)
{
    private static readonly Project Web = Project.Web("web-probe", "WebProbe.cs").Patiently() with { OnEachRelease = true };
    private static readonly Project Worker = Project.Worker("worker-probe", "WorkerProbe.cs").Patiently() with { OnEachRelease = true };

    private static readonly Project WebOwnInit = (Web with { Name = "web-probe-own-init" }).Defining("OWN_INIT");
    private static readonly Project WorkerOwnInit = (Worker with { Name = "worker-probe-own-init" }).Defining("OWN_INIT");
    // On Sentry 6 it is no web app to Sentry, and nobody asks for the options of ASP.NET Core that it sets.
    private static readonly Project WebOwnAddSentry = (Web with { Name = "web-probe-own-add-sentry" }).Defining("OWN_ADD_SENTRY")
        .With("NoWarn", "$(NoWarn);SNTG2010");
    private static readonly Project WorkerOwnAddSentry = (Worker with { Name = "worker-probe-own-add-sentry" }).Defining("OWN_ADD_SENTRY");

    private static readonly string[] Requests = ["/throw", "/error", "/text", "/warning", "/information", "/capture"];

    public static readonly TheoryData<string> EachRelease = [.. Releases.All];

    public static readonly MatrixTheoryData<string, string> WaysToFailLate =
        new(["after-host", "stop-fails", "second-host after-host"], Releases.All);

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Sends_errors_of_requests_and_no_structured_log(string release)
    {
        var (events, logs, _) = await VisitAsync(release, "", Requests);
        Assert.Equal(["captured", "logged", "text", "thrown"], events.Select(arrived => arrived.Message).Order());
        Assert.All(events, arrived => Assert.NotNull(arrived.RequestUrl));
        Assert.Equal(0, logs);
    }

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Sends_errors_of_a_worker_and_no_structured_log(string release)
    {
        var (events, logs, _) = await WorkAsync(release, "");
        Assert.Equal(["logged"], events.Select(arrived => arrived.Message));
        Assert.Equal(0, logs);
    }

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Sends_structured_logs_that_the_settings_of_a_web_app_ask_for(string release) =>
        Assert.NotEqual(0, (await VisitAsync(release, "", ["/information"], ("Sentry__EnableLogs", "true"))).Logs);

    [Theory(Explicit = true)]
    [InlineData(Releases.Floor, "Logging__Sentry__EnableLogs", "true")]
    [InlineData(Releases.Newest, "Logging__Sentry__LogLevel__Default", "Information")]
    public async Task Sends_structured_logs_that_the_settings_of_a_worker_ask_for(string release, string setting, string value) =>
        Assert.NotEqual(0, (await WorkAsync(release, "", (setting, value))).Logs);

    [Theory(Explicit = true), MemberData(nameof(WaysToFailLate))]
    public async Task Reports_what_fails_when_the_web_host_has_ended(string mode, string release)
    {
        var (events, _, outcome) = await VisitAsync(release, mode, ["/information"]);
        Assert.Equal([mode.Split(' ')[^1]], events.Select(arrived => arrived.Message));
        Assert.NotEqual(0, outcome.ExitCode);
    }

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Reports_what_fails_when_the_host_of_a_worker_has_ended(string release) =>
        Assert.Equal(["logged", "after-host"], (await WorkAsync(release, "after-host")).Events.Select(arrived => arrived.Message));

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Names_the_environment_of_the_host(string release) =>
        Assert.All((await WorkAsync(release, "--environment Staging after-host")).Events,
            arrived => Assert.Equal("staging", arrived.Environment));

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Gives_the_hub_to_the_services_of_a_worker(string release) =>
        Assert.Equal(["client", "hub", "logged"], (await WorkAsync(release, "hub")).Events.Select(arrived => arrived.Message).Order());

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Runs_the_callbacks_of_the_web_adapter(string release) =>
        IsScrubbed((await VisitAsync(release, "callback", ["/throw"])).Events);

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Runs_them_although_a_worker_runs_beside(string release) =>
        IsScrubbed((await VisitAsync(release, "callback worker-beside", ["/throw"])).Events);

    /// <summary>On the newest release the adapter has no such callbacks.</summary>
    [Fact(Explicit = true)]
    public async Task Runs_the_callbacks_of_the_logging_adapter() => IsScrubbed((await WorkAsync(Releases.Floor, "callback")).Events);

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Keeps_the_options_of_a_web_apps_own_Init(string release)
    {
        var (events, logs, _) = await VisitAsync(WebOwnInit.On(release), "", ["/throw", "/information"]);
        IsScrubbed(events);
        Assert.Equal("own", events[0].Environment);
        Assert.NotNull(events[0].RequestUrl);
        Assert.Equal(0, logs);
    }

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Keeps_the_options_of_a_workers_own_Init(string release)
    {
        var (events, logs, _) = await WorkAsync(WorkerOwnInit.On(release), "");
        IsScrubbed(events);
        Assert.Equal(("own", 0), (events[0].Environment, logs));
    }

    [Theory(Explicit = true)]
    [InlineData(Releases.Floor, "qa")]
    [InlineData(Releases.Newest, "production")]
    public async Task Starts_whatever_stands_in_the_section_of_the_log(string release, string environment)
    {
        var (events, _, outcome) =
            await WorkAsync(release, "", ("Logging__Sentry__Environment", "qa"), ("Logging__Sentry__ShutdownTimeout", "00:00:05"));
        Assert.Equal(("logged", environment), (events[0].Message, events[0].Environment));
        Assert.Equal(
            release == Releases.Newest,
            outcome.Output.Contains("Sentry 7 does not read Logging:Sentry:Environment, Logging:Sentry:ShutdownTimeout: set them in Configure of SentryBootstrap"));

        var (requests, _, served) =
            await VisitAsync(release, "", ["/throw"], ("Logging__Sentry__ShutdownTimeout", "00:00:05"), ("Sentry__Environment", "qa"));
        Assert.Equal(("thrown", "qa"), (requests[0].Message, requests[0].Environment));
        Assert.Equal(release == Releases.Newest, served.Output.Contains("Sentry 7 does not read Logging:Sentry:ShutdownTimeout: "));
    }

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Reads_the_levels_in_the_section_of_the_log(string release) =>
        Assert.Equal(["warned", "logged"],
            (await WorkAsync(release, "", ("Logging__Sentry__MinimumEventLevel", "Warning"))).Events.Select(arrived => arrived.Message));

    /// <summary>On the floor the adapter of the app starts the SDK, and no middleware is added to it.</summary>
    [Theory(Explicit = true)]
    [InlineData(Releases.Floor, false)]
    [InlineData(Releases.Newest, true)]
    public async Task Completes_a_web_app_whose_own_AddSentry_starts_nothing(string release, bool hasRequest)
    {
        var (events, logs, _) = await VisitAsync(WebOwnAddSentry.On(release), "", ["/throw", "/text", "/information"]);
        Assert.Equal(["text", "thrown"], events.Select(arrived => arrived.Message).Order());
        Assert.All(events, arrived => Assert.Equal(hasRequest, arrived.RequestUrl is not null));
        Assert.Equal(0, logs);
    }

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Completes_a_worker_whose_own_AddSentry_starts_nothing(string release)
    {
        var (events, logs, _) = await WorkAsync(WorkerOwnAddSentry.On(release), "");
        Assert.Equal("logged", Assert.Single(events).Message);
        Assert.Equal(0, logs);
    }

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Lets_the_code_of_a_worker_speak_after_its_settings(string release) =>
        Assert.Equal(
            ["warned", "logged"],
            (await WorkAsync(release, "own-setup", ("Logging__Sentry__MinimumEventLevel", "Critical")))
                .Events.Select(arrived => arrived.Message));

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Lets_the_code_of_a_web_app_speak_after_its_settings(string release) =>
        Assert.Equal("code",
            (await VisitAsync(release, "named-in-code", ["/throw"], ("Sentry__Environment", "settings"))).Events[0].Environment);

    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Wires_the_log_beside_a_provider_of_the_apps_own_that_is_called_like_one_of_Sentrys(string release) =>
        Assert.Equal(["logged"], (await WorkAsync(release, "own-provider")).Events.Select(arrived => arrived.Message));

    private static void IsScrubbed(IReadOnlyList<ReceivedEvent> events)
    {
        using var json = JsonDocument.Parse(Assert.Single(events).Json);
        Assert.Equal("yes", json.RootElement.GetProperty("tags").GetProperty("scrubbed").GetString());
    }

    private Task<(IReadOnlyList<ReceivedEvent> Events, int Logs, Outcome Outcome)> VisitAsync(
        string release, string arguments, string[] paths, params (string Name, string? Value)[] environment) =>
        VisitAsync(Web.On(release), arguments, paths, environment);

    private async Task<(IReadOnlyList<ReceivedEvent> Events, int Logs, Outcome Outcome)> VisitAsync(
        Project project, string arguments, string[] paths, params (string Name, string? Value)[] environment)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var app = await fixture[project].ServeAsync(arguments, [("SENTRY_DSN", sink.Dsn), .. environment]);
        foreach (var path in paths) (await app.GetAsync(path)).Dispose();
        var outcome = await app.StopAsync();
        return (sink.Events, sink.Logs, outcome);
    }

    private Task<(IReadOnlyList<ReceivedEvent> Events, int Logs, Outcome Outcome)> WorkAsync(
        string release, string arguments, params (string Name, string? Value)[] environment) =>
        WorkAsync(Worker.On(release), arguments, environment);

    private async Task<(IReadOnlyList<ReceivedEvent> Events, int Logs, Outcome Outcome)> WorkAsync(
        Project project, string arguments, params (string Name, string? Value)[] environment)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        var outcome = await fixture[project].RunAsync(arguments, [("SENTRY_DSN", sink.Dsn), .. environment]);
        return (sink.Events, sink.Logs, outcome);
    }
}
