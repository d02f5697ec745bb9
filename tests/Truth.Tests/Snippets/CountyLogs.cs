// Loggers of several kinds, levels at run time, facades and direct captures.
using Serilog;
using Serilog.Events;
using Log = Serilog.Log;
using ISerilog = Serilog.ILogger;

[StandIn]
internal sealed class CountyLogs
{
    private static readonly ISerilog Own = Log.ForContext<CountyLogs>();

    private readonly ISerilog audit = Log.ForContext("Area", "Audit").ForContext("Retention", 7);

    private static void Work() => Fail(new TimeoutException("work"));

    private static LogEventLevel LevelOf(Exception ex) => ex switch
    {
        OperationCanceledException => LogEventLevel.Information,
        TimeoutException => LogEventLevel.Error,
        _ => LogEventLevel.Fatal,
    };

    private static LogEventLevel LenientLevelOf(Exception ex) => ex switch
    {
        OperationCanceledException => LogEventLevel.Information,
        TimeoutException => LogEventLevel.Warning,
        _ => LogEventLevel.Fatal,
    };

    [Snippet]
    void Serilog_with_a_context_of_its_own()
    {
        try { Work(); }
        catch (TimeoutException ex) { audit.ForContext("Tries", 3).Error(ex, "Audit of {What}", "order"); }
    }

    [Snippet]
    void Serilog_with_a_level_by_the_type()
    {
        try { Work(); }
        catch (TimeoutException ex) { Own.Write(LevelOf(ex), ex, "work"); }
    }

    [Snippet]
    void Serilog_with_a_level_by_the_type_that_is_too_low()
    {
        try { Work(); }
        catch (TimeoutException ex) { Own.Write(LenientLevelOf(ex), ex, "work"); }
    }

    [Snippet]
    void Serilog_behind_a_guard()
    {
        try { Work(); }
        catch (Exception ex)
        {
            if (Log.IsEnabled(LogEventLevel.Error)) Log.Error(ex, "work");
        }
    }

    [Snippet]
    void Serilog_with_the_message_in_the_template()
    {
        try { Work(); }
        catch (Exception ex) { Log.Error($"work failed: {ex.Message}"); }
    }

    [Snippet]
    void Serilog_with_the_exception_as_a_property()
    {
        try { Work(); }
        catch (Exception ex) { Log.Error("work failed: {@Error}", ex); }
    }

    [Snippet]
    void Serilog_with_the_inner_exception()
    {
        try { Fail(new InvalidOperationException("outer", new IOException("inner"))); }
        catch (Exception ex) { Log.Error(ex.InnerException ?? ex, "work"); }
    }

    [Snippet]
    void Serilog_with_a_warning_then_a_throw()
    {
        try { Work(); }
        catch (Exception ex)
        {
            Log.Warning(ex, "work");
            throw new InvalidOperationException("work", ex);
        }
    }

    private interface ITelemetry
    {
        void Track(Exception ex, IDictionary<string, string>? properties = null);
        void Event(string name);
    }

    private sealed class SentryTelemetry : ITelemetry
    {
        public void Track(Exception ex, IDictionary<string, string>? properties = null) =>
            SentrySdk.CaptureException(ex, scope =>
            {
                foreach (var (key, value) in properties ?? new Dictionary<string, string>()) scope.SetTag(key, value);
            });

        public void Event(string name) => SentrySdk.AddBreadcrumb(name);
    }

    private sealed class NullTelemetry : ITelemetry
    {
        public void Track(Exception ex, IDictionary<string, string>? properties = null)
        {
        }

        public void Event(string name)
        {
        }
    }

    private sealed class Uploader(ITelemetry telemetry)
    {
        public void Upload()
        {
            try
            {
                Work();
            }
            catch (Exception ex)
            {
                telemetry.Track(ex, new Dictionary<string, string> { ["part"] = "upload" });
            }
        }
    }

    [Snippet(In = nameof(Uploader))]
    void A_telemetry_of_Sentry() => new Uploader(new SentryTelemetry()).Upload();

    private sealed class Downloader(ITelemetry telemetry)
    {
        public void Download()
        {
            try
            {
                Work();
            }
            catch (Exception ex)
            {
                telemetry.Event("download failed: " + ex.Message);
            }
        }
    }

    [Snippet(In = nameof(Downloader))]
    void A_telemetry_with_a_breadcrumb() => new Downloader(new SentryTelemetry()).Download();

    private sealed class Cleaner
    {
        private readonly ITelemetry telemetry = new NullTelemetry();

        public void Clean()
        {
            try
            {
                Work();
            }
            catch (Exception ex)
            {
                telemetry.Track(ex);
            }
        }
    }

    [Snippet(In = nameof(Cleaner))]
    void A_telemetry_that_is_a_null_object() => new Cleaner().Clean();

    private static class Guard
    {
        public static T? Run<T>(Func<T> work, T? fallback = default, [System.Runtime.CompilerServices.CallerMemberName] string caller = "")
        {
            try
            {
                return work();
            }
            catch (Exception ex)
            {
                Own.ForContext("Caller", caller).Error(ex, "{Caller} failed", caller);
                return fallback;
            }
        }

        public static void Run(Action work) => Run(() =>
        {
            work();
            return 0;
        });
    }

    [Snippet(In = nameof(Guard))]
    void A_guard_around_a_delegate() => Guard.Run(Work);

    private static class ErrorPolicy
    {
        public static bool IsIgnorable(Exception ex) => ex is OperationCanceledException or ObjectDisposedException;

        public static void Report(Exception ex)
        {
            if (IsIgnorable(ex)) return;
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void A_policy_that_ignores_others()
    {
        try { Work(); }
        catch (TimeoutException ex) { ErrorPolicy.Report(ex); }
    }

    [Snippet]
    void A_policy_that_ignores_this_one()
    {
        try { Fail(new ObjectDisposedException("socket")); }
        catch (ObjectDisposedException ex) { ErrorPolicy.Report(ex); }
    }

    [Snippet]
    void An_event_that_is_built_by_hand()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var @event = new SentryEvent(ex) { Level = SentryLevel.Warning };
            @event.SetTag("part", "work");
            SentrySdk.CaptureEvent(@event);
        }
    }

    [Snippet]
    void An_event_that_is_built_without_it()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var @event = new SentryEvent { Message = ex.Message, Level = SentryLevel.Error };
            SentrySdk.CaptureEvent(@event);
        }
    }

    [Snippet]
    void A_message_and_the_exception()
    {
        try { Work(); }
        catch (Exception ex)
        {
            SentrySdk.CaptureMessage("work failed", SentryLevel.Error);
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void An_exception_of_another_name()
    {
        Exception? other = null;
        try { Work(); }
        catch (Exception ex)
        {
            if (other is not null) SentrySdk.CaptureException(other);
            SentrySdk.AddBreadcrumb(ex.Message);
        }
    }

    private static void Fatal(string text, Exception? ex = null)
    {
        if (ex is null)
        {
            Log.Fatal(text);
            return;
        }

        Log.Fatal(ex, text);
    }

    [Snippet]
    void A_facade_with_an_optional_exception()
    {
        try { Work(); }
        catch (Exception ex) { Fatal("work", ex); }
    }

    [Snippet]
    void A_facade_whose_optional_exception_is_left_out()
    {
        try { Work(); }
        catch (Exception ex) { Fatal("work " + ex.Message); }
    }

    [Snippet]
    void A_facade_through_a_delegate()
    {
        Action<Exception, string> report = Own.Error;
        try { Work(); }
        catch (Exception ex) { report(ex, "work"); }
    }

    [Snippet]
    void A_facade_through_a_chosen_delegate()
    {
        var isStrict = true;
        Action<Exception, string> report = isStrict ? Own.Error : Own.Debug;
        try { Work(); }
        catch (Exception ex) { report(ex, "work"); }
    }
}
