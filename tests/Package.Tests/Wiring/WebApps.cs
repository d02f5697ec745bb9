using System.Net;
using SentryGen.Sink;

namespace SentryGen.Tests;

public class WebApps(Workshop workshop)
{
    internal static readonly Project Web = Project.Web("web");

    public static readonly TheoryData<string> Builders = ["CreateBuilder", "CreateSlimBuilder", "CreateDefaultBuilder"];

    [Theory, MemberData(nameof(Builders))]
    public async Task Reports_the_exception_of_a_request_and_answers_500(string builder)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var app = await workshop[Web].ServeAsync($"{builder} serve", ("SENTRY_DSN", sink.Dsn), ("ASPNETCORE_ENVIRONMENT", "Staging"));

        using var response = await app.GetAsync("/boom");
        await sink.WaitAsync(1, Arrivals.Patience);
        var outcome = await app.StopAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var arrived = sink.Only(outcome);
        Assert.Equal(("System.InvalidOperationException", "boom"), (arrived.ExceptionType, arrived.Message));
        Assert.Contains(arrived.Frames, frame => frame.Contains("Program"));
        Assert.Equal(new Uri(app.Address, "/boom").ToString(), arrived.RequestUrl);
        Assert.Equal("staging", arrived.Environment);
        Assert.Equal("web@1.0.0", arrived.Release);
    }

    [Theory, MemberData(nameof(Builders))]
    public async Task Reports_once_what_an_exception_handler_has_handled(string builder)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var app = await workshop[Web].ServeAsync($"{builder} handle", ("SENTRY_DSN", sink.Dsn));

        using var response = await app.GetAsync("/boom");
        await sink.WaitAsync(1, Arrivals.Patience);
        var outcome = await app.StopAsync();

        Assert.Equal("handled", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("boom", sink.Only(outcome).Message);
    }

    public static readonly MatrixTheoryData<string, string> WaysToFailBeforeServing = new(
        ["CreateBuilder", "CreateSlimBuilder", "CreateDefaultBuilder"],
        ["throw-before-build", "invalid-services", "fail-to-start"]);

    [Theory, MemberData(nameof(WaysToFailBeforeServing))]
    public async Task Reports_once_what_ends_the_app_before_it_serves(string builder, string mode)
    {
        await using var sink = await EnvelopeSink.StartAsync();

        // Services are validated in development.
        var outcome = await workshop[Web].RunAsync($"{builder} {mode}", ("SENTRY_DSN", sink.Dsn), ("ASPNETCORE_ENVIRONMENT", "Development"));

        Assert.NotEqual(0, outcome.ExitCode);
        var arrived = sink.Only(outcome);
        Assert.Equal("development", arrived.Environment);
        Assert.NotEmpty(arrived.Frames);
    }
}
