using System.Text.RegularExpressions;
using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>One line tells where the app's logs go whether Sentry is on; a console hears it only when it asks.</summary>
public partial class States(PackageFixture fixture)
{
    private const string Dsn = "http://***@127.0.0.1:*/1";

    [Theory, MemberData(nameof(WebApps.EachBuilderOnEachRelease), MemberType = typeof(WebApps))]
    public async Task Are_told_in_the_log_of_a_web_app(string builder, string release)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var app =
            await fixture[WebApps.Web.On(release)].ServeAsync($"{builder} serve", ("SENTRY_DSN", sink.Dsn), ("SENTRY_RELEASE", "web@7"));
        (await app.StopAsync()).WithoutState(out var state);

        Assert.Equal($"Sentry is on: route aspnetcore, environment production, release web@7, {Dsn}", WithoutPort(state));
    }

    public static readonly MatrixTheoryData<string, string> EachWorker = new(Workers.Builders, Releases.All);

    [Theory, MemberData(nameof(EachWorker))]
    public async Task Are_told_in_the_log_of_a_worker(string builder, string release)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        (string, string?)[] platform = [("SENTRY_DSN", sink.Dsn), ("BKPAAS_APP_ID", "shop"), ("BKPAAS_ENVIRONMENT", "stag")];
        (await fixture[Workers.Worker.On(release)].RunAsync($"{builder} quiet", platform)).WithoutState(out var state);

        Assert.Equal($"Sentry is on: route host, environment stag, release worker@1.0.0, {Dsn}", WithoutPort(state));
    }

    [Fact]
    public async Task Are_told_by_a_console_that_is_asked()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        var on = await fixture[Consoles.Console].RunAsync("quiet", ("SENTRY_DSN", sink.Dsn), ("SENTRY_DEBUG", "1"));
        var off = await fixture[Consoles.Console].RunAsync("quiet", ("SENTRY_DEBUG", "1"));

        Assert.Equal($"SentryGen: Sentry is on: route console, environment production, release console@1.0.0, {Dsn}",
            WithoutPort(on.Error.Trim()));
        Assert.Equal("SentryGen: Sentry is off: SENTRY_DSN is not set", off.Error.Trim());
    }

    [Fact]
    public async Task Are_kept_to_itself_by_a_console_that_is_not()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        Assert.Equal(new(0, "", ""), await fixture[Consoles.Console].RunAsync("quiet", ("SENTRY_DSN", sink.Dsn)));
    }

    [Fact]
    public async Task Say_that_it_is_switched_off_where_it_runs()
    {
        var outcome = await fixture[Workers.Worker].RunAsync("CreateApplicationBuilder quiet", ("SENTRY_DSN", "https://key@host/1"),
            ("SENTRYGEN_DISABLED", "1"));
        outcome.WithoutState(out var state);
        Assert.Equal("Sentry is off: SENTRYGEN_DISABLED is set", state);
    }

    private static string? WithoutPort(string? state) => state is null ? null : Port().Replace(state, ":*/");

    [GeneratedRegex(@":\d+/")]
    private static partial Regex Port();
}
