using System.Text.Json;
using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>The variables of the platform are in the event, and no secret of it.</summary>
public class Surroundings(PackageFixture fixture)
{
    private static readonly (string Name, string? Value)[] BlueKing =
    [
        ("BKPAAS_APP_ID", "shop"), ("BKPAAS_APP_MODULE_NAME", "default"), ("BKPAAS_ENVIRONMENT", "stag"),
        ("BKPAAS_APP_SECRET", "do-not-send"),
        ("HOSTNAME", "shop-web-7d9f"), ("SENTRY_TRACES_SAMPLE_RATE", "all of them"),
    ];

    [Theory(Explicit = true), MemberData(nameof(Consoles.EachRelease), MemberType = typeof(Consoles))]
    public async Task Are_in_the_event_of_a_console(string release) =>
        IsOfThePlatform(await fixture[Consoles.Console.On(release)].ReportAsync("throw", BlueKing));

    public static readonly MatrixTheoryData<string, string> WorkersThatFail = new(["throw", "log"], Releases.All);

    [Theory(Explicit = true), MemberData(nameof(WorkersThatFail))]
    public async Task Are_in_the_event_of_a_worker(string mode, string release) =>
        IsOfThePlatform(await fixture[Workers.Worker.On(release)].ReportAsync($"CreateApplicationBuilder {mode}", BlueKing));

    [Theory(Explicit = true), MemberData(nameof(WebApps.EachBuilderOnEachRelease), MemberType = typeof(WebApps))]
    public async Task Are_in_the_event_of_a_request(string builder, string release)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var app =
            await fixture[WebApps.Web.On(release)].ServeAsync($"{builder} serve", [("SENTRY_DSN", sink.Dsn), .. BlueKing]);
        using var response = await app.GetAsync("/boom");
        await sink.WaitAsync(1, Arrivals.Patience);
        IsOfThePlatform(sink.Only(await app.StopAsync()));
    }

    private static void IsOfThePlatform(ReceivedEvent arrived)
    {
        using var json = JsonDocument.Parse(arrived.Json);
        var tags = json.RootElement.GetProperty("tags");
        Assert.Equal(
            ("stag", "shop-web-7d9f", "shop", "default"),
            (arrived.Environment, json.RootElement.GetProperty("server_name").GetString(), tags.GetProperty("app").GetString(),
                tags.GetProperty("module").GetString()));
        Assert.DoesNotContain("do-not-send", arrived.Json);
    }
}
