// Reporters of an app: facades over loggers, tables of delegates, events, interfaces with one or several implementations.
internal sealed class GuestsReporters
{
    private enum Severity { Low, High }

    private interface IAlert
    {
        void Send(Exception why, string where);
    }

    private interface IJournal
    {
        void Write(Exception why);
    }

    private interface ITelemetry
    {
        void Track(Exception why, IDictionary<string, string>? tags = null);
    }

    private sealed class Alert : IAlert
    {
        public void Send(Exception why, string where) => SentrySdk.CaptureException(why, scope => scope.SetTag("where", where));
    }

    private sealed class Journal : IJournal
    {
        private readonly List<string> lines = [];

        public void Write(Exception why) => lines.Add($"{DateTime.UtcNow:O} {why}");
    }

    private sealed class SentryTelemetry : ITelemetry
    {
        public void Track(Exception why, IDictionary<string, string>? tags = null)
        {
            SentrySdk.CaptureException(why, scope =>
            {
                foreach (var (key, value) in tags ?? new Dictionary<string, string>()) scope.SetTag(key, value);
            });
        }
    }

    private sealed class NoTelemetry : ITelemetry
    {
        public void Track(Exception why, IDictionary<string, string>? tags = null)
        {
        }
    }

    private sealed class Facade(ILogger log)
    {
        public void Warn(string text, Exception? why = null) => Write(Severity.Low, text, why);

        public void Error(string text, Exception? why = null) => Write(Severity.High, text, why);

        private void Write(Severity severity, string text, Exception? why) => log.Log(LevelOf(severity), why, "{Text}", text);

        private static LogLevel LevelOf(Severity severity) => severity switch
        {
            Severity.Low => LogLevel.Warning,
            Severity.High => LogLevel.Error,
            _ => LogLevel.None,
        };
    }

    private abstract class Trace
    {
        protected abstract bool IsOn { get; }

        public void Write(Exception why)
        {
            if (IsOn) SentrySdk.CaptureException(why);
        }
    }

    private sealed class OffTrace : Trace
    {
        protected override bool IsOn => false;
    }

    private sealed class OnTrace : Trace
    {
        protected override bool IsOn => true;
    }

    private sealed class LoudBus
    {
        public event EventHandler<Exception>? Faulted;

        public void Run()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Faulted?.Invoke(this, ex);
            }
        }
    }

    private sealed class TextBus
    {
        public event Action<string>? Told;

        public void Say()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Told?.Invoke(ex.Message);
            }
        }
    }

    private readonly Dictionary<Severity, Action<ILogger, Exception>> tellers = new()
    {
        [Severity.Low] = (log, why) => log.LogDebug(why, "low"),
        [Severity.High] = (log, why) => log.LogError(why, "high"),
    };

    private static void Report(Exception why, params ReadOnlySpan<string> tags)
    {
        var text = string.Join(",", tags.ToArray());
        SentrySdk.CaptureException(why, scope => scope.SetTag("tags", text));
    }

    private static void Note(Exception why, params IEnumerable<string> tags) => Console.WriteLine($"{string.Join(",", tags)}: {why}");

    [Snippet]
    void An_alert_with_one_implementation()
    {
        IAlert alert = new Alert();
        try { Fail(); }
        catch (Exception ex) { alert.Send(ex, "shop"); }
    }

    [Snippet]
    void A_journal_with_one_implementation()
    {
        IJournal journal = new Journal();
        try { Fail(); }
        catch (Exception ex) { journal.Write(ex); }
    }

    [Snippet(Paths = 2)]
    void Telemetry_by_a_switch(int which)
    {
        ITelemetry telemetry = which == 0 ? new NoTelemetry() : new SentryTelemetry();
        try { Fail(); }
        catch (Exception ex) { telemetry.Track(ex); }
    }

    [Snippet]
    void Telemetry_that_is_off()
    {
        ITelemetry telemetry = new NoTelemetry();
        try { Fail(); }
        catch (Exception ex) { telemetry.Track(ex, new Dictionary<string, string> { ["a"] = "b" }); }
    }

    [Snippet]
    void A_facade_that_warns(ILogger log)
    {
        var facade = new Facade(log);
        try { Fail(); }
        catch (Exception ex) { facade.Warn("not good", ex); }
    }

    [Snippet]
    void A_facade_with_an_error(ILogger log)
    {
        var facade = new Facade(log);
        try { Fail(); }
        catch (Exception ex) { facade.Error("not good", ex); }
    }

    [Snippet]
    void A_facade_with_an_error_without_it(ILogger log)
    {
        var facade = new Facade(log);
        try { Fail(); }
        catch (Exception ex) { facade.Error("not good: " + ex.Message); }
    }

    [Snippet]
    void A_trace_that_is_off()
    {
        Trace trace = new OffTrace();
        try { Fail(); }
        catch (Exception ex) { trace.Write(ex); }
    }

    [Snippet]
    void A_trace_that_is_on()
    {
        Trace trace = new OnTrace();
        try { Fail(); }
        catch (Exception ex) { trace.Write(ex); }
    }

    [Snippet(In = nameof(LoudBus))]
    void A_bus_with_a_listener(ILogger log)
    {
        var bus = new LoudBus();
        bus.Faulted += (_, why) => log.LogError(why, "bus");
        bus.Run();
    }

    [Snippet(In = nameof(TextBus))]
    void A_bus_with_a_listener_of_texts(ILogger log)
    {
        var bus = new TextBus();
        bus.Told += text => log.LogWarning("{Text}", text);
        bus.Say();
    }

    [Snippet]
    void A_table_of_tellers_low(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { tellers[Severity.Low](log, ex); }
    }

    [Snippet]
    void A_table_of_tellers_high(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { tellers[Severity.High].Invoke(log, ex); }
    }

    [Snippet]
    void A_report_with_tags()
    {
        try { Fail(); }
        catch (Exception ex) { Report(ex, "shop", "night"); }
    }

    [Snippet]
    void A_note_with_tags()
    {
        try { Fail(); }
        catch (Exception ex) { Note(ex, "shop", "night"); }
    }

    [Snippet]
    void A_method_group_in_a_local()
    {
        Func<Exception, SentryId> capture = SentrySdk.CaptureException;
        try { Fail(); }
        catch (Exception ex) { _ = capture(ex); }
    }
}
