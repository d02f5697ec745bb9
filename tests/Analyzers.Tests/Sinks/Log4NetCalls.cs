namespace SentryGen.Tests.Sinks;

/// <summary>Sentry's appender for log4net reports every level.</summary>
public class Log4NetCalls : Specification
{
    [Theory]
    [InlineData("log4.Error(\"m\", ex);")]
    [InlineData("log4.Error(ex);")]
    [InlineData("log4.Fatal(\"m\", ex);")]
    [InlineData("log4?.Error(\"m\", ex);")]
    [InlineData("log4.Warn(\"m\", ex);")]
    [InlineData("log4.Debug(ex);")]
    [InlineData("log4net.LogManager.GetLogger(typeof(ShopBase)).Error(\"m\", ex);")]
    [InlineData("log4.Logger.Log(typeof(ShopBase), log4net.Core.Level.Error, \"m\", ex);")]
    [InlineData("if (log4.IsErrorEnabled) log4.Error(\"m\", ex);")]
    public Task Ignores_when_the_exception_is_logged(string handler) => Ignores(Handler(handler));

    [Fact]
    public Task Ignores_when_an_own_method_asks_the_logger() => Ignores(
        Handler("if (log4.IsErrorEnabled()) log4.Error(\"m\", ex);")
            .And("static class Logs { public static bool IsErrorEnabled(this log4net.ILog log) => log.IsErrorEnabled; }"));

    [Fact]
    public Task Reports_when_an_own_method_asks_something_else() => Reports("SNTG1002",
        Handler("if (log4.IsPaid()) log4.Error(\"m\", ex);")
            .And("static class Logs { public static bool IsPaid(this log4net.ILog log) => log.ToString() == \"\"; }"));

    [Theory]
    [InlineData("log4.Error(\"m\");")]
    [InlineData("log4.Error(ex.Message);")]
    [InlineData("log4.Error($\"failed: {ex}\");")]
    [InlineData("log4.ErrorFormat(\"failed: {0}\", ex);")]
    [InlineData("log4.ErrorFormat(\"failed: {0}\", ex.Message);")]
    public Task Reports_when_only_text_is_logged(string handler) => Reports("SNTG1005", Handler(handler));
}
