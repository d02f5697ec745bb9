using System.Collections.Concurrent;

namespace SentryGen.Tests;

public class GuardsWebApps(PackageFixture fixture)
{
    private static readonly Project WithoutUs = WebApps.Web.WithoutUs();
    private static readonly ConcurrentDictionary<string, Task<Visit>> VisitsWithoutUs = [];

    /// <summary>The guard comes before all that differs between releases, and so one builder is enough for the newest.</summary>
    public static readonly TheoryData<string, string?, string> Cases =
    [
        .. from builder in WebApps.Builders
           from dsn in BadDsn.All
           from release in Releases.All
           where release == Releases.Floor || builder == WebApps.Builders[0]
           select (builder, dsn, release),
    ];

    [Theory, MemberData(nameof(Cases))]
    public async Task Serves_as_without_us_when_there_is_no_usable_DSN(string builder, string? dsn, string release)
    {
        var without = await VisitsWithoutUs.GetOrAdd(builder, _ => VisitAsync(fixture[WithoutUs], builder, dsn: null));
        var with = await VisitAsync(fixture[WebApps.Web.On(release)], builder, dsn);

        Assert.Equal(without, with with { Outcome = with.Outcome.WithoutState(out var state) });
        Assert.Equal(BadDsn.StateOf(dsn), state);
        Assert.Equal("/: 200 served, /sentry-assemblies: 200 , /boom: 500 ", with.Answers);
    }

    [Theory, MemberData(nameof(Consoles.EachRelease), MemberType = typeof(Consoles))]
    public Task Serves_as_without_us_on_a_web_host_of_the_first_generation(string release) =>
        Serves_as_without_us_when_there_is_no_usable_DSN("WebHost.CreateDefaultBuilder", null, release);

    private static async Task<Visit> VisitAsync(BuiltApp app, string builder, string? dsn)
    {
        await using var serving = await app.ServeAsync($"{builder} serve", ("SENTRY_DSN", dsn));
        var answers = new List<string>();
        foreach (var path in new[] { "/", "/sentry-assemblies", "/boom" })
        {
            using var response = await serving.GetAsync(path);
            answers.Add($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        return new(string.Join(", ", answers), await serving.StopAsync());
    }

    private sealed record Visit(string Answers, Outcome Outcome);
}
