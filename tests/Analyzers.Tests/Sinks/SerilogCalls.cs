namespace SentryGen.Tests.Sinks;

public class SerilogCalls : Specification
{
    [Theory]
    [InlineData("Serilog.Log.Error(ex, \"m\");")]
    [InlineData("Serilog.Log.Fatal(ex, \"{Number}\", number);")]
    [InlineData("Serilog.Log.Logger.Error(ex, \"m\");")]
    [InlineData("Serilog.Log.ForContext<ShopBase>().Error(ex, \"m\");")]
    [InlineData("Serilog.Log.Write(Serilog.Events.LogEventLevel.Error, ex, \"m\");")]
    [InlineData("serilog.Error(ex, \"m\");")]
    [InlineData("serilog.Error(ex, \"{Number}\", number);")]
    [InlineData("serilog.ForContext(\"a\", 1).Fatal(ex, \"m\");")]
    [InlineData("serilog?.Error(ex, \"m\");")]
    [InlineData("serilog.Write((Serilog.Events.LogEventLevel)number, ex, \"m\");")]
    [InlineData("using var own = new Serilog.LoggerConfiguration().CreateLogger(); own.Error(ex, \"m\");")]
    [InlineData("if (serilog.IsEnabled(Serilog.Events.LogEventLevel.Error)) serilog.Error(ex, \"m\");")]
    public Task Ignores_when_the_exception_is_logged_as_an_error(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("Serilog.Log.Warning(ex, \"m\");")]
    [InlineData("Serilog.Log.Verbose(ex, \"m\");")]
    [InlineData("serilog.Information(ex, \"m\");")]
    [InlineData("serilog.ForContext<ShopBase>().Debug(ex, \"m\");")]
    [InlineData("serilog.Write(Serilog.Events.LogEventLevel.Warning, ex, \"m\");")]
    public Task Reports_when_the_level_is_too_low(string handler) => Reports("SNTG1004", Handler(handler));

    [Theory]
    [InlineData("Serilog.Log.Error(\"m\");")]
    [InlineData("Serilog.Log.Error(\"failed: {Error}\", ex);")]
    [InlineData("serilog.Error(ex.Message);")]
    [InlineData("serilog.Error(\"failed: {@Error} {Number}\", ex, number);")]
    [InlineData("serilog.Write(Serilog.Events.LogEventLevel.Fatal, ex.ToString());")]
    public Task Reports_when_only_text_is_logged_as_an_error(string handler) => Reports("SNTG1005", Handler(handler));

    [Fact]
    public Task Reports_when_the_logger_logs_nothing() => Reports("SNTG1001", Handler("Serilog.Core.Logger.None.Error(ex, \"m\");"));

    [Fact]
    public Task Says_that_the_log_does_not_lead_to_Sentry() => Reports(
        "SNTG1001",
        Handler("Serilog.Log.Fatal(ex, \"m\");").Under("sentrygen_logging_integration = off"),
        "'Exception' is caught here and never reaches Sentry: the handler is left at line 1 without reporting or rethrowing it; "
            + "'Log.Fatal' does not lead to Sentry, because Sentry.Serilog is not referenced");
}
