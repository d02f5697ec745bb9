namespace SentryGen.Tests.Sinks;

public class ZLoggerCalls : Specification
{
    [Theory]
    [InlineData("log.ZLogError(ex, $\"m\");")]
    [InlineData("log.ZLogError(ex, $\"row {number} failed\");")]
    [InlineData("log.ZLogError(new EventId(1), ex, $\"m\");")]
    [InlineData("log.ZLogCritical(ex, $\"m\");")]
    [InlineData("typed.ZLogError(ex, $\"m\");")]
    [InlineData("ZLogger.ZLoggerExtensions.ZLogError(log, ex, $\"m\");")]
    [InlineData("log.ZLog(LogLevel.Error, ex, $\"m\");")]
    [InlineData("log.ZLog((LogLevel)number, ex, $\"m\");")]
    [InlineData("if (log.IsEnabled(LogLevel.Error)) log.ZLogError(ex, $\"m\");")]
    public Task Ignores_when_the_exception_is_logged_as_an_error(string handler) => Ignores(Imported(handler));

    [Theory]
    [InlineData("log.ZLogWarning(ex, $\"m\");")]
    [InlineData("log.ZLogInformation(ex, $\"row {number} failed\");")]
    [InlineData("log.ZLogDebug(new EventId(1), ex, $\"m\");")]
    [InlineData("log.ZLogTrace(ex, $\"m\");")]
    [InlineData("log.ZLog(LogLevel.Warning, ex, $\"m\");")]
    [InlineData("log.ZLogWarning($\"failed: {ex.Message}\");")]
    public Task Reports_when_the_level_is_too_low(string handler) => Reports("SNTG1004", Imported(handler));

    [Theory]
    [InlineData("log.ZLogError($\"m\");")]
    [InlineData("log.ZLogError($\"failed: {ex.Message}\");")]
    [InlineData("log.ZLogError($\"failed: {ex}\");")]
    [InlineData("log.ZLogError($\"m\", context: ex);")]
    [InlineData("log.ZLog(LogLevel.Error, $\"failed: {ex.Message}\");")]
    public Task Reports_when_only_text_is_logged_as_an_error(string handler) => Reports("SNTG1005", Imported(handler));

    internal static Snippet Imported(string handler) =>
        Snippet.Unit($"using ZLogger;\n{Snippet.Handler(handler).Code}");
}

public class ZLoggerLevelFix() : RuleSpecification("SNTG1004")
{
    [Theory]
    [InlineData("log.ZLogWarning(ex, $\"m\");", "log.ZLogError(ex, $\"m\");")]
    [InlineData("log?.ZLogDebug(new EventId(1), ex, $\"{number}\");", "log?.ZLogError(new EventId(1), ex, $\"{number}\");")]
    public Task Fixes_with_a_higher_level(string before, string after) =>
        Fixes(ZLoggerCalls.Imported(before), ZLoggerCalls.Imported(after), "RaiseLevel");
}

public class ZLoggerExceptionFix() : RuleSpecification("SNTG1005")
{
    [Theory]
    [InlineData("log.ZLogError($\"failed: {ex.Message}\");", "log.ZLogError(ex, $\"failed: {ex.Message}\");")]
    [InlineData(
        "log.ZLogCritical(new EventId(1), $\"failed: {ex.Message}\");",
        "log.ZLogCritical(new EventId(1), ex, $\"failed: {ex.Message}\");")]
    public Task Fixes_with_the_exception_before_the_message(string before, string after) =>
        Fixes(ZLoggerCalls.Imported(before), ZLoggerCalls.Imported(after), "PassException");
}
