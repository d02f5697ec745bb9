namespace SentryGen.Tests.Rules;

public class SNTG1004Tests() : RuleSpecification("SNTG1004")
{
    [Theory]
    [InlineData("log.LogWarning(ex, \"m\");", "LogWarning", "Warning")]
    [InlineData("log.LogDebug(ex, \"m\");", "LogDebug", "Debug")]
    [InlineData("serilog.Information(ex, \"m\");", "Information", "Information")]
    [InlineData("nlog.Warn(ex, \"m\");", "Warn", "Warning")]
    public Task Reports_the_call_and_its_level(string handler, string call, string level) => Reports(
        Handler(handler), $"'Exception' does not reach Sentry: '{call}' logs at {level}, which makes no event");

    [Theory]
    [InlineData("warning", "log.LogWarning(ex, \"m\");")]
    [InlineData("Warning", "log.LogWarning(ex, \"m\");")]
    [InlineData("information", "log.LogWarning(ex, \"m\");")]
    [InlineData("information", "serilog.Information(ex, \"m\");")]
    [InlineData("debug", "nlog.Debug(ex, \"m\");")]
    [InlineData("trace", "log.Log(LogLevel.Trace, ex, \"m\");")]
    [InlineData("critical", "log.LogCritical(ex, \"m\");")]
    public Task Ignores_what_the_event_level_lets_through(string level, string handler) =>
        Ignores(Handler(handler).Under("sentrygen_event_level = " + level));

    [Theory]
    [InlineData("error", "log.LogWarning(ex, \"m\");")]
    [InlineData("critical", "log.LogError(ex, \"m\");")]
    [InlineData("loud", "log.LogWarning(ex, \"m\");")]
    [InlineData("none", "log.LogWarning(ex, \"m\");")]
    [InlineData("", "log.LogWarning(ex, \"m\");")]
    [InlineData("warning", "log.LogInformation(ex, \"m\");")]
    public Task Reports_what_the_event_level_keeps_back(string level, string handler) =>
        Reports(Handler(handler).Under("sentrygen_event_level = " + level));

    [Fact]
    public Task Ignores_logs_of_an_integration_that_is_said_to_be_on() =>
        Ignores(Handler("log.LogError(ex, \"m\");").In(Project.AppWithoutLoggingAdapter).And("class Program { static void Main() { } }")
            .Building("IsTestProject = true").Under("sentrygen_logging_integration = on"));

    [Theory]
    [InlineData("off")]
    [InlineData("OFF")]
    public Task Reports_as_lost_what_is_logged_without_an_integration(string integration) =>
        Reports("SNTG1001", Handler("log.LogError(ex, \"m\");").Under("sentrygen_logging_integration = " + integration));

    [Fact]
    public Task Reports_as_lost_what_an_app_without_an_adapter_logs() =>
        Reports("SNTG1001",
            Handler("log.LogError(ex, \"m\");")
                .And("class Program { static void Main() { } }")
                .Building("IsTestProject = true")
                .In(Project.AppWithoutLoggingAdapter));

    [Fact]
    public Task Ignores_captures_whatever_the_integration() =>
        Ignores(Handler("SentrySdk.CaptureException(ex);")
            .Under("sentrygen_logging_integration = off", "sentrygen_event_level = critical"));
}
