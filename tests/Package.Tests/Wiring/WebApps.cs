using System.Net;
using SentryGen.Sink;

namespace SentryGen.Tests;

public class WebApps(PackageFixture fixture)
{
    internal static readonly Project Web = Project.Web("web").Patiently() with { OnEachRelease = true };

    internal static readonly string[] Builders = ["CreateBuilder", "CreateSlimBuilder", "CreateDefaultBuilder"];

    /// <summary>Those from before the generic host.</summary>
    internal static readonly string[] FirstBuilders = ["WebHost.CreateDefaultBuilder", "WebHostBuilder"];

    public static readonly MatrixTheoryData<string, string> EachBuilderOnEachRelease =
        new([.. Builders, "CreateEmptyBuilder", .. FirstBuilders], Releases.All);

    public static readonly MatrixTheoryData<string, string, string> WaysToFailBeforeServing = new(
        Builders, ["throw-before-build", "invalid-services", "fail-to-start"], Releases.All);

    [Theory, MemberData(nameof(EachBuilderOnEachRelease))]
    public async Task Reports_the_exception_of_a_request_and_answers_500(string builder, string release)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var app = await fixture[Web.On(release)].ServeAsync(
            $"{builder} serve", ("SENTRY_DSN", sink.Dsn), ("ASPNETCORE_ENVIRONMENT", "Staging"));

        using var response = await app.GetAsync("/boom");
        await sink.WaitAsync(1, Arrivals.Patience);
        var arrived = sink.Only(await app.StopAsync());

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(("System.InvalidOperationException", "boom"), (arrived.ExceptionType, arrived.Message));
        Assert.Contains(arrived.Frames, frame => frame.Contains("Program"));
        Assert.Equal(new Uri(app.Address, "/boom").ToString(), arrived.RequestUrl);
        Assert.Equal(("staging", "web@1.0.0"), (arrived.Environment, arrived.Release));
    }

    [Theory, MemberData(nameof(EachBuilderOnEachRelease))]
    public async Task Reports_once_what_an_exception_handler_has_handled(string builder, string release)
    {
        var arrived = await fixture[Web.On(release)].ReportRequestAsync($"{builder} handle", "/boom", expected: "handled");
        Assert.Equal("boom", arrived.Message);
    }

    /// <summary>Services are validated in development.</summary>
    [Theory, MemberData(nameof(WaysToFailBeforeServing))]
    public async Task Reports_once_what_ends_the_app_before_it_serves(string builder, string mode, string release)
    {
        var arrived = await fixture[Web.On(release)].ReportAsync($"{builder} {mode}", ("ASPNETCORE_ENVIRONMENT", "Development"));

        Assert.NotEmpty(arrived.Frames);
        Assert.Equal(("development", "web@1.0.0"), (arrived.Environment, arrived.Release));
    }
}
