using SentryGen.Sink;

namespace SentryGen.Tests;

public class AcceptsUnusualDsns(PackageFixture fixture)
{
    /// <summary>The sink's DSN, written in each way that a server or a platform may choose.</summary>
    public static readonly TheoryData<string> Ways = ["http", "public and secret", "below a path", "between blanks"];

    [Theory(Explicit = true), MemberData(nameof(Ways))]
    public async Task In_a_web_app(string way)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var app = await fixture[WebApps.Web].ServeAsync("CreateBuilder serve", ("SENTRY_DSN", Written(sink.Dsn, way)));

        using var response = await app.GetAsync("/boom");
        await sink.WaitAsync(1, Arrivals.Patience);

        Assert.Equal("boom", sink.Only(await app.StopAsync()).Message);
    }

    [Theory(Explicit = true), MemberData(nameof(Ways))]
    public async Task In_a_worker(string way)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        var outcome = await fixture[Workers.Worker].RunAsync("CreateApplicationBuilder throw", ("SENTRY_DSN", Written(sink.Dsn, way)));
        Assert.Equal("throw", sink.Only(outcome).Message);
    }

    [Theory(Explicit = true), MemberData(nameof(Ways))]
    public async Task In_a_console(string way)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        var outcome = await fixture[Consoles.Console].RunAsync("throw", ("SENTRY_DSN", Written(sink.Dsn, way)));
        Assert.Equal("throw", sink.Only(outcome).Message);
    }

    private static string Written(string dsn, string way) => way switch
    {
        "http" => dsn,
        "public and secret" => dsn.Replace("public@", "public:secret@"),
        "below a path" => dsn[..dsn.LastIndexOf('/')] + "/sentry/1",
        "between blanks" => $"  {dsn} \t",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };
}
