using log4net;
using NLog;
using Serilog;
using Serilog.Context;
using Serilog.Events;
using ILogger = Microsoft.Extensions.Logging.ILogger;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

// Loggers, their wrappers, contexts and scopes, as visitors write them.
internal static partial class VisitorsMessagesOfLogs
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Order {Id} failed")]
    public static partial void OrderFailed(this ILogger logger, int id, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Order {Id} failed: {Reason}")]
    public static partial void OrderFailedFor(this ILogger logger, int id, string reason);

    [LoggerMessage(Message = "Order {Id} is odd")]
    public static partial void OrderOdd(this ILogger logger, LogLevel level, int id, Exception error);
}

[StandIn]
internal sealed class VisitorsLogs
{
    private static readonly Logger NLogs = NLog.LogManager.GetCurrentClassLogger();

    private static readonly ILog Log4 = log4net.LogManager.GetLogger(typeof(VisitorsLogs));

    private static readonly Action<ILogger, string, Exception?> Broken =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, "Broken"), "{Part} is broken");

    [Snippet]
    void A_message_with_it(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.OrderFailed(5, ex);
        }
    }

    [Snippet]
    void A_message_with_its_reason(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.OrderFailedFor(5, ex.InnerException?.Message ?? ex.Message);
        }
    }

    [Snippet(Paths = 2)]
    void A_message_with_a_level(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new IOException() : new FormatException());
        }
        catch (Exception ex)
        {
            log.OrderOdd(ex is IOException ? LogLevel.Error : LogLevel.Information, 5, ex);
        }
    }

    [Snippet]
    void A_defined_message(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Broken(log, "engine", ex);
        }
    }

    private static class AppLog
    {
        private static ILogger? current;

        public static void Use(ILogger log) => current = log;

        public static void Error(string text, Exception? error = null) => current?.LogError(error, "{Text}", text);

        public static void Warn(string text, Exception? error = null) => current?.LogWarning(error, "{Text}", text);
    }

    [Snippet]
    void A_static_log(ILogger log)
    {
        AppLog.Use(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            AppLog.Error("failed", ex);
        }
    }

    [Snippet]
    void A_static_log_with_a_text(ILogger log)
    {
        AppLog.Use(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            AppLog.Error($"failed: {ex.Message}");
        }
    }

    [Snippet]
    void A_static_log_that_warns(ILogger log)
    {
        AppLog.Use(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            AppLog.Warn("failed", ex);
        }
    }

    [Snippet]
    void Serilog_with_two_properties()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            using var order = LogContext.PushProperty("Order", 5);
            using var user = LogContext.PushProperty("User", "a");
            Log.ForContext<VisitorsLogs>().ForContext("Step", 3).Error(ex, "Order {Id} failed", 5);
        }
    }

    [Snippet]
    void Serilog_with_it_in_the_context()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            using (LogContext.PushProperty("Error", ex.Message)) Log.Error("Order {Id} failed", 5);
        }
    }

    [Snippet(Paths = 2)]
    void Serilog_with_a_level_of_a_switch(int which)
    {
        try
        {
            Fail(which == 0 ? new IOException() : new FormatException());
        }
        catch (Exception ex)
        {
            Log.Write(ex switch { IOException => LogEventLevel.Error, _ => LogEventLevel.Warning }, ex, "Order failed");
        }
    }

    [Snippet]
    void NLog_with_a_property()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            NLogs.WithProperty("Order", 5).Error(ex, "Order {Id} failed", 5);
        }
    }

    [Snippet]
    void NLog_with_an_entry()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var entry = new LogEventInfo(NLog.LogLevel.Error, NLogs.Name, "Order failed") { Exception = ex };
            entry.Properties["Order"] = 5;
            NLogs.Log(entry);
        }
    }

    [Snippet]
    void NLog_with_an_entry_that_warns()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            NLogs.Log(LogEventInfo.Create(NLog.LogLevel.Warn, NLogs.Name, ex, null, "Order failed"));
        }
    }

    [Snippet]
    void Log4net_with_a_context()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            using (ThreadContext.Stacks["order"].Push("5")) Log4.Error("Order failed", ex);
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
            if (Log4.IsErrorEnabled) Log4.ErrorFormat("Order {0} failed: {1}", 5, ex);
        }
    }
}
