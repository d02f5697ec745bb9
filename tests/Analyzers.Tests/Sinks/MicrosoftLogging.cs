namespace SentryGen.Tests.Sinks;

public class MicrosoftLogging : Specification
{
    [Theory]
    [InlineData("log.LogError(ex, \"m\");")]
    [InlineData("log.LogError(ex, \"{Number}\", number);")]
    [InlineData("log.LogError(ex, null);")]
    [InlineData("log.LogError(new EventId(1), ex, \"m\");")]
    [InlineData("log.LogError(message: \"m\", exception: ex);")]
    [InlineData("log.LogError(exception: new Failure(\"m\", ex), message: null);")]
    [InlineData("log.LogCritical(ex, \"m\");")]
    [InlineData("typed.LogError(ex, \"m\");")]
    [InlineData("log?.LogError(ex, \"m\");")]
    [InlineData("LoggerExtensions.LogError(log, ex, \"m\");")]
    [InlineData("log.Log(LogLevel.Error, ex, \"m\");")]
    [InlineData("log.Log(LogLevel.Critical, new EventId(1), ex, \"m\");")]
    [InlineData("log.Log(logLevel: LogLevel.Error, exception: ex, message: \"m\");")]
    [InlineData("log.Log(LogLevel.Error, new EventId(1), \"state\", ex, (state, error) => state);")]
    [InlineData("log.Log<int>(LogLevel.Error, default, number, ex, (state, error) => \"m\");")]
    [InlineData("log.Log((LogLevel)4, ex, \"m\");")]
    [InlineData("const LogLevel level = LogLevel.Error; log.Log(level, ex, \"m\");")]
    [InlineData("log.LogWarning(\"m\"); log.LogError(ex, \"m\");")]
    [InlineData("log.LogWarning(ex, \"m\"); log.LogError(ex, \"m\");")]
    [InlineData("log.LogError(ex, \"m\"); log.LogWarning(ex, \"m\");")]
    [InlineData("using (log.BeginScope(\"m\")) { log.LogError(ex, \"m\"); }")]
    public Task Ignores_when_the_exception_is_logged_as_an_error(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("desk?.Log?.LogError(ex, \"m\");")]
    [InlineData("desk?.Log!.LogError(ex, \"m\");")]
    [InlineData("desk?.Next?.Log?.LogError(ex, \"m\");")]
    public Task Ignores_when_the_owner_of_the_logger_may_be_missing(string handler) => Ignores(OfDesk(handler));

    [Theory]
    [InlineData("desk?.Tell(ex);")]
    [InlineData("if (desk?.Log is null) return; if (flag) desk.Log.LogError(ex, \"m\");")]
    public Task Reports_when_the_one_who_reports_may_be_missing(string handler) => Reports("SNTG1002", OfDesk(handler));

    private static Snippet OfDesk(string handler) => Members(
        $$"""
        sealed class Desk(ILogger log)
        {
            public ILogger? Log => log;
            public Desk? Next { get; set; }
            public void Tell(Exception error) => log.LogError(error, "m");
        }
        Desk? desk;
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """);

    [Theory]
    [InlineData("log.Log(level, ex, \"m\");")]
    [InlineData("log.Log(Level, ex, \"m\");")]
    [InlineData("log.Log(LevelOf(number), default, \"state\", ex, (state, error) => state);")]
    public Task Ignores_when_the_level_is_decided_at_run_time(string handler) => Ignores(Members(
        $$"""
        LogLevel Level { get; set; }
        LogLevel LevelOf(int number) => (LogLevel)number;
        void Method(LogLevel level) { try { Work(); } catch (Exception ex) { {{handler}} } }
        """));

    [Theory]
    [InlineData("log.Log(flag ? LogLevel.Error : LogLevel.Warning, ex, \"m\");")]
    [InlineData("var level = flag ? LogLevel.Critical : LogLevel.Debug; log.Log(level, ex, \"m\");")]
    [InlineData("log.Log(ex is TimeoutException ? LogLevel.Error : LogLevel.Information, ex, \"m\");")]
    public Task Reports_when_one_of_two_levels_is_quiet(string handler) => Reports("SNTG1004", Handler(handler));

    [Theory]
    [InlineData("var local = LogLevel.Warning; log.Log(local, ex, \"m\");")]
    [InlineData("log.LogWarning(ex, \"m\");")]
    [InlineData("log.LogInformation(ex, \"m\");")]
    [InlineData("log.LogDebug(ex, \"m\");")]
    [InlineData("log.LogTrace(ex, \"m\");")]
    [InlineData("log.LogWarning(new EventId(1), ex, \"m\");")]
    [InlineData("log.LogWarning(\"failed: {Error}\", ex);")]
    [InlineData("log.LogWarning(ex.Message);")]
    [InlineData("log.Log(LogLevel.Warning, ex, \"m\");")]
    [InlineData("log.Log(LogLevel.Information, default, \"state\", ex, (state, error) => state);")]
    [InlineData("log.Log((LogLevel)3, ex, \"m\");")]
    [InlineData("log.Log(LogLevel.None, ex, \"m\");")]
    [InlineData("const LogLevel level = LogLevel.Warning; log.Log(level, ex, \"m\");")]
    [InlineData("log?.LogWarning(ex, \"m\");")]
    [InlineData("if (log.IsEnabled(LogLevel.Debug)) log.LogDebug(ex, \"m\");")]
    public Task Reports_when_the_level_is_too_low(string handler) => Reports("SNTG1004", Handler(handler));

    [Theory]
    [InlineData("log.LogError(\"m\");")]
    [InlineData("log.LogError(\"failed: {Error}\", ex);")]
    [InlineData("log.LogError(ex.Message);")]
    [InlineData("log.LogError(ex.ToString());")]
    [InlineData("log.LogError($\"failed: {ex}\");")]
    [InlineData("log.LogError((Exception?)null, ex.Message);")]
    [InlineData("log.LogError(new Failure(\"m\"), \"m\");")]
    [InlineData("log.LogError(new EventId(1), \"m\");")]
    [InlineData("log.LogCritical(\"failed: {Error}\", ex.Message);")]
    [InlineData("log.Log(LogLevel.Error, \"{Error}\", ex);")]
    [InlineData("log.Log(LogLevel.Error, default, ex, null, (state, error) => state.Message);")]
    [InlineData("log.LogWarning(ex, \"m\"); log.LogError(\"m\");")]
    [InlineData("if (log.IsEnabled(LogLevel.Error)) log.LogError(ex.Message);")]
    public Task Reports_when_only_text_is_logged_as_an_error(string handler) => Reports("SNTG1005", Handler(handler));

    [Fact]
    public Task Reports_when_only_text_is_logged_at_a_level_decided_at_run_time() =>
        Reports("SNTG1005",
            Members("void Method(LogLevel level) { try { Work(); } catch (Exception ex) { log.Log(level, ex.Message); } }"));

    [Theory]
    [InlineData("NullLogger.Instance.LogError(ex, \"m\");")]
    [InlineData("NullLogger<ShopBase>.Instance.LogError(ex, \"m\");")]
    [InlineData("var none = NullLogger.Instance; none.LogError(ex, \"m\");")]
    [InlineData("((ILogger)NullLogger.Instance).LogCritical(ex, \"m\");")]
    [InlineData("NullLogger.Instance.Log(LogLevel.Error, ex, \"m\");")]
    [InlineData("NullLoggerFactory.Instance.CreateLogger(\"m\").LogError(ex, \"m\");")]
    public Task Reports_when_the_logger_logs_nothing(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("log.LogWarning(\"m\");")]
    [InlineData("log.LogInformation(\"m\");")]
    [InlineData("using (log.BeginScope(ex)) { }")]
    [InlineData("using var scope = log.BeginScope(\"{Error}\", ex);")]
    [InlineData("_ = log.IsEnabled(LogLevel.Error);")]
    [InlineData("if (log.IsEnabled(LogLevel.Error)) Console.WriteLine(ex);")]
    public Task Reports_when_the_logger_is_not_told(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("if (log.IsEnabled(LogLevel.Error)) log.LogError(ex, \"m\");")]
    [InlineData("if (log.IsEnabled(LogLevel.Error)) { Work(); log.LogError(ex, \"m\"); }")]
    [InlineData("if (!log.IsEnabled(LogLevel.Error)) return; log.LogError(ex, \"m\");")]
    [InlineData("if (log != null) log.LogError(ex, \"m\");")]
    [InlineData("if (log is not null && log.IsEnabled(LogLevel.Error)) log.LogError(ex, \"m\");")]
    [InlineData("if (log is { } logger) logger.LogError(ex, \"m\");")]
    [InlineData("if (log == null) return; log.LogError(ex, \"m\");")]
    public Task Ignores_when_it_is_logged_wherever_the_logger_is_on(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("if (log.IsEnabled(LogLevel.Error) && flag) log.LogError(ex, \"m\");")]
    [InlineData("if (flag) log.LogError(ex, \"m\");")]
    public Task Reports_when_it_is_logged_on_some_paths(string handler) => Reports("SNTG1002", Handler(handler));

    [Theory]
    [InlineData("if (flag) log.LogError(ex, \"m\"); else log.LogWarning(ex, \"m\");")]
    [InlineData("log.LogWarning(ex, \"m\"); if (flag) throw;")]
    [InlineData("if (flag) throw; log.LogWarning(ex, \"m\");")]
    public Task Reports_when_all_other_paths_log_it_below_the_level(string handler) =>
        Reports("SNTG1004", Handler(handler),
            "'Exception' does not reach Sentry on some paths: 'LogWarning' logs at Warning, which makes no event");

    [Theory]
    [InlineData("class SentryLikeLoggerProvider : ILoggerProvider")]
    [InlineData("class OwnLoggerProvider : Base { } abstract class Base : ILoggerProvider")]
    public Task Ignores_low_levels_when_a_logger_provider_of_the_project_may_raise_them(string provider) =>
        Ignores(Handler("log.LogWarning(ex, \"m\");").And(
        $$"""
        {{provider}} { public ILogger CreateLogger(string category) => null!; public void Dispose() { } }
        """));

    // An own logger that logs again at the same level must not ask about itself for ever.
    [Theory]
    [InlineData("Console.WriteLine(error);", "SNTG1004")]
    [InlineData("next.Log(level, id, state, error, format);", "SNTG1004")]
    [InlineData("this.LogWarning(error, \"again\");", "SNTG1004")]
    [InlineData("if (level == LogLevel.Error) SentrySdk.CaptureException(error!);", "SNTG1004")]
    [InlineData("if (level >= LogLevel.Warning) SentrySdk.CaptureException(error!);", "")]
    public Task Follows_an_own_logger_at_the_level_of_the_call(string body, string id)
    {
        var snippet = Handler("log.LogWarning(ex, \"m\");").And(
            $$"""
            class DeckLoggerProvider : ILoggerProvider
            {
                public ILogger CreateLogger(string name) => new Deck(null!);
                public void Dispose() { }
            }

            class Deck(ILogger next) : ILogger
            {
                public IDisposable? BeginScope<T>(T state) where T : notnull => next.BeginScope(state);
                public bool IsEnabled(LogLevel level) => next.IsEnabled(level);
                public void Log<T>(LogLevel level, EventId id, T state, Exception? error, Func<T, Exception?, string> format) { {{body}} }
            }
            """);
        return id.Length == 0 ? Ignores(snippet) : Reports(id, snippet);
    }

    [Fact]
    public Task Ignores_when_the_logger_is_one_of_the_project() => Ignores(Members(
        """
        class FileLogger : ILogger
        {
            public IDisposable? BeginScope<T>(T state) where T : notnull => null;
            public bool IsEnabled(LogLevel level) => true;
            public void Log<T>(LogLevel level, EventId id, T state, Exception? error, Func<T, Exception?, string> format) => SentrySdk.CaptureException(error!);
        }

        readonly FileLogger file = new();
        void First() { try { Work(); } catch (Exception ex) { file.LogError(ex, "m"); } }
        void Second() { try { Work(); } catch (Exception ex) { ((ILogger)file).Log(LogLevel.Error, default, "m", ex, (state, error) => state); } }
        """));
}
