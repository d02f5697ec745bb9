namespace SentryGen.Tests.Sinks;

public class NLogCalls : Specification
{
    [Theory]
    [InlineData("nlog.Error(ex);")]
    [InlineData("nlog.Error(ex, \"m\");")]
    [InlineData("nlog.Error(ex, \"{Number}\", number);")]
    [InlineData("nlog.Fatal(ex, \"m\");")]
    [InlineData("nlog?.Error(ex);")]
    [InlineData("((NLog.ILogger)nlog).Error(ex, \"m\");")]
    [InlineData("nlog.Log(NLog.LogLevel.Error, ex, \"m\");")]
    [InlineData("nlog.Log(NLog.LogLevel.FromOrdinal(number), ex, \"m\");")]
    [InlineData("NLog.LogManager.GetCurrentClassLogger().Error(ex);")]
    [InlineData("NLog.ILoggerExtensions.ForErrorEvent(nlog).Exception(ex).Log();")]
    [InlineData("nlog.Log(new NLog.LogEventInfo { Level = NLog.LogLevel.Error, Exception = ex });")]
    [InlineData("if (nlog.IsErrorEnabled) nlog.Error(ex);")]
    [InlineData("if (nlog.IsEnabled(NLog.LogLevel.Error)) nlog.Error(ex);")]
    public Task Ignores_when_the_exception_is_logged_as_an_error(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("nlog.Warn(ex);")]
    [InlineData("nlog.Info(ex, \"m\");")]
    [InlineData("nlog.Debug(ex, \"{Number}\", number);")]
    [InlineData("nlog.Log(NLog.LogLevel.Warn, ex, \"m\");")]
    [InlineData("nlog.Log(NLog.LogLevel.Off, ex, \"m\");")]
    public Task Reports_when_the_level_is_too_low(string handler) => Reports("SNTG1004", Handler(handler));

    [Theory]
    [InlineData("nlog.Error(\"m\");")]
    [InlineData("nlog.Error(ex.Message);")]
    [InlineData("nlog.Error(\"failed: {0}\", ex.Message);")]
    [InlineData("nlog.Fatal(\"failed: {0} {1}\", number, ex.ToString());")]
    [InlineData("nlog.Log(NLog.LogLevel.Error, ex.Message);")]
    public Task Reports_when_only_text_is_logged_as_an_error(string handler) => Reports("SNTG1005", Handler(handler));
}
