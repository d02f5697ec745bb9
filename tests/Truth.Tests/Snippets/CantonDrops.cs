// Members that only look at it or drop it, and loggers of its own, of a brewery.
using System.Diagnostics;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authentication;

internal static class CantonExtensions
{
    extension(Exception e)
    {
        public string Curt => e.GetType().Name + ": " + e.Message;

        public void Paint() => Console.WriteLine(e.Curt);

        public void Chime(ILogger log) => log.LogError(e, "brewery");
    }

    public static T Spare<T>(this Exception e, T value, ILogger? log = null)
    {
        log?.LogError(e, "fallback");
        return value;
    }
}

internal sealed class CantonDrops
{
    [Snippet]
    void An_extension_block_that_shows_it()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ex.Paint();
        }
    }

    [Snippet]
    void An_extension_block_that_logs_it(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ex.Chime(log);
        }
    }

    [Snippet]
    string An_extension_property()
    {
        try
        {
            Fail();
            return "";
        }
        catch (Exception ex)
        {
            return ex.Curt;
        }
    }

    [Snippet]
    int A_fallback_with_a_logger(ILogger log)
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            return ex.Spare(3, log);
        }
    }

    [Snippet]
    int A_fallback_without_a_logger()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            return ex.Spare(3);
        }
    }

    [Snippet]
    AuthenticateResult A_ticket_that_is_refused()
    {
        try
        {
            Fail();
            return AuthenticateResult.NoResult();
        }
        catch (Exception ex)
        {
            return AuthenticateResult.Fail(ex);
        }
    }

    [Snippet]
    string A_frame_of_its_stack()
    {
        try
        {
            Fail();
            return "";
        }
        catch (Exception ex)
        {
            var trace = new StackTrace(ex, fNeedFileInfo: true);
            return trace.GetFrame(0)?.GetMethod()?.Name ?? "?";
        }
    }

    [Snippet]
    int Its_hash()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            return RuntimeHelpers.GetHashCode(ex);
        }
    }

    [Snippet]
    bool A_set_that_is_asked()
    {
        var known = new HashSet<Exception>();
        try
        {
            Fail();
            return true;
        }
        catch (Exception ex)
        {
            return known.Contains(ex);
        }
    }

    private readonly ConditionalWeakTable<Exception, string> seen = new();

    [Snippet]
    bool A_weak_table_that_is_asked()
    {
        try
        {
            Fail();
            return true;
        }
        catch (Exception ex)
        {
            return seen.TryGetValue(ex, out _);
        }
    }

    private interface IExit
    {
        int Code { get; }
    }

    [Snippet]
    int An_exit_code_of_it()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            return ex is IExit exit ? exit.Code : ex.HResult == 0 ? 2 : 1;
        }
    }

    [Snippet]
    void An_activity_that_is_told()
    {
        using var activity = new Activity("brew").Start();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            activity.SetStatus(ActivityStatusCode.Error, ex.Message);
            activity.AddException(ex);
        }
    }

    [Snippet]
    void A_debugger_that_is_told()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Debug.Fail(ex.Message, ex.StackTrace);
        }
    }

    private sealed class Gauge : ILogger
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Count++;
    }

    [Snippet]
    int A_logger_that_counts()
    {
        var gauge = new Gauge();
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            gauge.LogCritical(ex, "brew");
        }

        return gauge.Count;
    }

    private sealed class Tee(ILogger next) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => next.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => next.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Console.WriteLine(formatter(state, exception));
            next.Log(logLevel, eventId, state, exception, formatter);
        }
    }

    [Snippet]
    void A_logger_that_passes_it_on(ILogger log)
    {
        var tee = new Tee(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            tee.LogError(ex, "brew");
        }
    }

    private sealed class BrewLog
    {
        public List<string> Lines { get; } = [];

        public void Error(string text, Exception? ex = null) => Lines.Add(text + ex?.Message);
    }

    [Snippet]
    string A_log_that_is_a_list_of_lines()
    {
        var brewLog = new BrewLog();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            brewLog.Error("mash", ex);
        }

        return string.Concat(brewLog.Lines);
    }

    private interface IBrewLogger
    {
        void Error(Exception ex, string text);
    }

    private sealed class ListLogger : IBrewLogger
    {
        public List<string> Lines { get; } = [];

        public void Error(Exception ex, string text) => Lines.Add($"{text}: {ex}");
    }

    private static void Mash(IBrewLogger logger)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            logger.Error(ex, "mash");
        }
    }

    [Snippet(In = nameof(Mash))]
    string An_interface_with_a_list_behind_it()
    {
        var logger = new ListLogger();
        Mash(logger);
        return string.Concat(logger.Lines);
    }

    [Snippet]
    int A_bag_that_is_counted()
    {
        var bag = new ConcurrentBag<Exception>();
        Parallel.For(0, 3, _ =>
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                bag.Add(ex);
            }
        });
        return bag.Count;
    }
}
