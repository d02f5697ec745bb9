using System.Diagnostics;
using System.Runtime.CompilerServices;
using log4net;
using NLog;
using Serilog;
using Serilog.Context;
using Serilog.Events;
using ILogger = Microsoft.Extensions.Logging.ILogger;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

// Logs of everyday: Serilog, NLog, log4net and loggers behind an interface of the app's own.
[StandIn]
internal sealed class StrangersLogging
{
    private static readonly Serilog.ILogger Serilogger = Log.ForContext<StrangersLogging>();

    private static readonly Logger NLogger = NLog.LogManager.GetCurrentClassLogger();

    private static readonly ILog Log4 = log4net.LogManager.GetLogger(typeof(StrangersLogging));

    private enum Severity
    {
        Info,
        Warning,
        Error,
    }

    private interface IAppLog
    {
        void Info(string text);

        void Warn(string text, Exception? exception = null);

        void Error(Exception exception, string text = "");

        void Error(string text);
    }

    private sealed class AppLog(ILogger log) : IAppLog
    {
        public void Info(string text) => log.LogInformation("{Text}", text);

        public void Warn(string text, Exception? exception = null) => log.LogWarning(exception, "{Text}", text);

        public void Error(Exception exception, string text = "") => log.LogError(exception, "{Text}", text);

        public void Error(string text) => log.LogError("{Text}", text);
    }

    [Snippet]
    void Serilog_with_it()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            using (LogContext.PushProperty("Order", 5)) Log.Error(ex, "Order failed");
        }
    }

    [Snippet]
    void Serilog_with_a_warning()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Serilogger.Warning(ex, "Order {Id} is put off", 5);
        }
    }

    [Snippet]
    void Serilog_with_it_as_a_property()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Serilogger.Error("Order failed: {@Exception}", ex);
        }
    }

    [Snippet(Paths = 2)]
    void Serilog_with_a_level_by_type(int which)
    {
        try
        {
            Fail(which == 0 ? new TimeoutException() : new IOException());
        }
        catch (Exception ex)
        {
            var level = ex is TimeoutException ? LogEventLevel.Information : LogEventLevel.Error;
            Log.Write(level, ex, "Order failed");
        }
    }

    private sealed class Mailer(Serilog.ILogger logger)
    {
        private readonly Serilog.ILogger logger = logger.ForContext<Mailer>().ForContext("Area", "mail");

        public bool Send(string to)
        {
            try
            {
                return Fail() > to.Length;
            }
            catch (Exception ex)
            {
                logger.Fatal(ex, "No mail to {To}", to);
                return false;
            }
        }
    }

    [Snippet(In = nameof(Mailer))]
    bool Serilog_in_a_field() => new Mailer(Log.Logger).Send("a@b.c");

    [Snippet]
    void Serilog_before_it_is_closed()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Log.Fatal(ex, "The app ended");
            throw;
        }
        finally
        {
            Debug.WriteLine("flushed");
        }
    }

    [Snippet]
    void NLog_with_it()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            NLogger.Error(ex, "Order failed");
        }
    }

    [Snippet]
    void NLog_with_it_in_the_text()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            NLogger.Error($"Order failed: {ex}");
        }
    }

    [Snippet]
    void NLog_with_a_warning()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            NLogger.WithProperty("order", 5).Warn(ex, "Put off");
        }
    }

    [Snippet]
    void NLog_with_an_event_of_its_own()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var entry = new LogEventInfo(NLog.LogLevel.Error, NLogger.Name, "Order failed") { Exception = ex };
            entry.Properties["order"] = 5;
            NLogger.Log(entry);
        }
    }

    [Snippet]
    void NLog_with_a_builder()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            NLogger.ForErrorEvent().Exception(ex).Message("Order failed").Property("order", 5).Log();
        }
    }

    [Snippet]
    int NLog_that_swallows() => NLogger.Swallow(() =>
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            NLogger.Debug(() => ex.Message);
            return 0;
        }
    });

    [Snippet]
    void Log4net_with_it()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Log4.Error("Order failed", ex);
        }
    }

    [Snippet]
    void Log4net_with_it_as_the_message()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (Log4.IsErrorEnabled) Log4.Error(ex);
        }
    }

    [Snippet]
    void Log4net_with_a_format()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Log4.ErrorFormat("Order {0} failed: {1}", 5, ex.Message);
        }
    }

    [Snippet]
    void A_log_behind_an_interface(ILogger log)
    {
        IAppLog app = new AppLog(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            app.Error(ex);
        }
    }

    [Snippet]
    void A_warning_behind_an_interface(ILogger log)
    {
        IAppLog app = new AppLog(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            app.Warn("Put off", ex);
        }
    }

    [Snippet]
    void A_text_behind_an_interface(ILogger log)
    {
        IAppLog app = new AppLog(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            app.Error("Order failed: " + ex.Message);
        }
    }

    private static class Diary
    {
        public static ILogger? Logger { get; set; }

        public static void Write(
            Severity severity, string text, Exception? exception = null,
            [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
        {
            var level = severity switch
            {
                Severity.Info => LogLevel.Information,
                Severity.Warning => LogLevel.Warning,
                _ => LogLevel.Error,
            };
            Logger!.Log(level, exception, "{Member}:{Line} {Text}", member, line, text);
        }
    }

    [Snippet]
    void A_diary_with_an_error(ILogger log)
    {
        Diary.Logger = log;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Diary.Write(Severity.Error, "Order failed", ex);
        }
    }

    [Snippet]
    void A_diary_with_a_warning(ILogger log)
    {
        Diary.Logger = log;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Diary.Write(Severity.Warning, "Put off", exception: ex);
        }
    }

    [Snippet]
    void A_diary_that_is_given_text(ILogger log)
    {
        Diary.Logger = log;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Diary.Write(Severity.Error, ex.ToString());
        }
    }

    private sealed class Trail : IDisposable
    {
        private readonly List<(Severity Severity, string Text, Exception? Exception)> entries = [];
        private readonly ILogger log;

        public Trail(ILogger log) => this.log = log;

        public void Add(Severity severity, string text, Exception? exception = null) => entries.Add((severity, text, exception));

        public void Dispose()
        {
            foreach (var (severity, text, exception) in entries)
            {
                if (severity == Severity.Error) log.LogError(exception, "{Text}", text);
                else log.LogInformation("{Text}", text);
            }
        }
    }

    [Snippet]
    void A_trail_with_an_error(ILogger log)
    {
        using var trail = new Trail(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            trail.Add(Severity.Error, "Order failed", ex);
        }
    }

    [Snippet]
    void A_trail_with_a_remark(ILogger log)
    {
        using var trail = new Trail(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            trail.Add(Severity.Info, "Put off", ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_level_by_a_conditional(int which, ILogger log)
    {
        var isLast = which == 1;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.Log(isLast ? LogLevel.Error : LogLevel.Debug, ex, "Attempt {Attempt} failed", which);
        }
    }

    [Snippet]
    void A_name_of_its_type(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.LogError("{Kind} at {Site}", ex.GetType().FullName, ex.TargetSite);
        }
    }

    [Snippet]
    void It_in_the_place_of_an_argument(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.LogError("Order {Id} failed: {Error}", 5, ex);
        }
    }

    private static readonly Action<ILogger, int, Exception?> OrderFailed =
        LoggerMessage.Define<int>(LogLevel.Error, new EventId(1), "Order {Id} failed");

    private static readonly Action<ILogger, string, Exception?> OrderPutOff =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(2), "Order put off: {Reason}");

    [Snippet]
    void A_defined_message(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            OrderFailed(log, 5, ex);
        }
    }

    [Snippet]
    void A_defined_message_without_it(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Debug.Assert(ex.HResult != 0);
            OrderFailed(log, ex.HResult, null);
        }
    }

    [Snippet]
    void A_defined_warning(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            OrderPutOff(log, ex.Message, ex);
        }
    }

    [Snippet]
    void A_warning_and_an_event(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.LogWarning(ex, "Order failed");
            SentrySdk.ConfigureScope(scope => scope.SetTag("order", "5"));
            SentrySdk.CaptureException(ex);
        }
    }
}
