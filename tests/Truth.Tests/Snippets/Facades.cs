using Microsoft.Extensions.Logging.Abstractions;

// Loggers and reporters of the project's own, called through an interface or a base class.
internal sealed class Facades
{
    private interface ILedger
    {
        void Enter(Exception exception);
    }

    private sealed class PaperLedger : ILedger
    {
        private readonly List<string> lines = [];

        public void Enter(Exception exception) => lines.Add(exception.Message);
    }

    private interface IDesk
    {
        void File(Exception exception);
    }

    private sealed class FrontDesk : IDesk
    {
        public void File(Exception exception) => SentrySdk.CaptureException(exception);
    }

    private interface IPost
    {
        void Send(string subject, Exception exception);
    }

    private sealed class FastPost : IPost
    {
        public void Send(string subject, Exception exception) => SentrySdk.CaptureException(exception);
    }

    private sealed class LostPost : IPost
    {
        public void Send(string subject, Exception exception) => Console.WriteLine(subject);
    }

    private interface IBureau
    {
        string File(Exception exception);
    }

    private sealed class CaptureBureau : IBureau
    {
        public string File(Exception exception) => SentrySdk.CaptureException(exception).ToString();
    }

    private interface IAudit<T>
    {
        void Fail(T subject, Exception exception);
    }

    private sealed class OrderAudit : IAudit<int>
    {
        public void Fail(int subject, Exception exception) => Console.WriteLine($"{subject}: {exception.Message}");
    }

    private abstract class Notice
    {
        public abstract void Post(Exception exception);
    }

    private sealed class ScreenNotice : Notice
    {
        public override void Post(Exception exception) => Console.WriteLine(exception);
    }

    private abstract class Alarm
    {
        public virtual void Ring(Exception exception) => SentrySdk.CaptureException(exception);
    }

    private sealed class QuietAlarm : Alarm
    {
        public override void Ring(Exception exception) => Console.WriteLine(exception.Message);
    }

    private class ServiceBase
    {
        protected virtual void OnError(Exception exception) => SentrySdk.CaptureException(exception);

        public void Work()
        {
            try { Fail(); }
            catch (Exception ex) { OnError(ex); }
        }
    }

    private class SilentBase
    {
        protected virtual void OnError(Exception exception)
        {
        }

        public void Work()
        {
            try { Fail(); }
            catch (Exception ex) { OnError(ex); }
        }
    }

    // A logger with a threshold of its own.
    private sealed class Screen(LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => level >= least;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
        {
            if (!IsEnabled(level)) return;
            Console.WriteLine(format(state, exception));
        }
    }

    private sealed class Relay : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => level >= LogLevel.Warning;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
        {
            if (!IsEnabled(level) || exception is null) return;
            SentrySdk.CaptureException(exception);
        }
    }

    private sealed class Switched : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
        {
            switch (level)
            {
                case >= LogLevel.Error when exception is not null:
                    SentrySdk.CaptureException(exception);
                    break;
                case LogLevel.Warning:
                    Console.WriteLine(state);
                    break;
            }
        }
    }

    private enum Gravity
    {
        Low,
        Middle,
        High,
    }

    private static bool IsGrave(Gravity gravity) => gravity > Gravity.Low;

    private static void Tell(Gravity gravity, Exception exception)
    {
        if (gravity < Gravity.High) return;
        SentrySdk.CaptureException(exception);
    }

    private static void TellIfGrave(Gravity gravity, Exception exception)
    {
        if (IsGrave(gravity)) SentrySdk.CaptureException(exception);
    }

    private static LogLevel LevelOf(Gravity gravity) => gravity switch
    {
        Gravity.High => LogLevel.Error,
        Gravity.Middle => LogLevel.Warning,
        _ => LogLevel.Debug,
    };

    private static LogLevel LevelAbove(Gravity gravity) => gravity switch
    {
        >= Gravity.Middle => LogLevel.Error,
        < Gravity.Middle => LogLevel.Debug,
    };

    private static void LogAs(ILogger log, Gravity gravity, Exception exception) => log.Log(LevelOf(gravity), exception, "failed");

    private static void LogAbove(ILogger log, Gravity gravity, Exception exception) => log.Log(LevelAbove(gravity), exception, "failed");

    [Snippet]
    void An_interface_that_only_writes_down()
    {
        ILedger ledger = Made<ILedger>(new PaperLedger());
        try { Fail(); }
        catch (Exception ex) { ledger.Enter(ex); }
    }

    [Snippet]
    void An_interface_that_reports()
    {
        IDesk desk = Made<IDesk>(new FrontDesk());
        try { Fail(); }
        catch (Exception ex) { desk.File(ex); }
    }

    [Snippet(Paths = 2)]
    void An_interface_with_one_that_reports_and_one_that_does_not(int which)
    {
        IPost post = Made<IPost>(which == 0 ? new FastPost() : new LostPost());
        try { Fail(); }
        catch (Exception ex) { post.Send("failed", ex); }
    }

    [Snippet]
    string An_interface_that_returns_the_id_of_the_event()
    {
        var bureau = Made<IBureau>(new CaptureBureau());
        try { return Fail().ToString(); }
        catch (Exception ex) { return bureau.File(ex); }
    }

    [Snippet]
    void A_generic_interface()
    {
        var audit = Made<IAudit<int>>(new OrderAudit());
        try { Fail(); }
        catch (Exception ex) { audit.Fail(3, ex); }
    }

    [Snippet]
    void An_abstract_method()
    {
        var notice = Made<Notice>(new ScreenNotice());
        try { Fail(); }
        catch (Exception ex) { notice.Post(ex); }
    }

    [Snippet]
    void An_override_that_is_quiet()
    {
        var alarm = Made<Alarm>(new QuietAlarm());
        try { Fail(); }
        catch (Exception ex) { alarm.Ring(ex); }
    }

    [Snippet(In = nameof(ServiceBase))]
    void A_hook_of_a_base_class_that_reports() => new ServiceBase().Work();

    [Snippet(In = nameof(SilentBase))]
    void A_hook_of_a_base_class_that_is_empty() => new SilentBase().Work();

    [Snippet]
    void An_interface_of_a_library_is_trusted()
    {
        var reporter = Made<IReporter>(new Reporter());
        try { Fail(); }
        catch (Exception ex) { reporter.Report(ex); }
    }

    [Snippet]
    void A_logger_that_writes_to_the_screen()
    {
        var screen = new Screen(LogLevel.Warning);
        try { Fail(); }
        catch (Exception ex) { screen.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_logger_that_captures_from_its_own_level_up()
    {
        var relay = new Relay();
        try { Fail(); }
        catch (Exception ex) { relay.LogWarning(ex, "failed"); }
    }

    [Snippet]
    void A_logger_that_captures_above_this_level()
    {
        var relay = new Relay();
        try { Fail(); }
        catch (Exception ex) { relay.LogInformation(ex, "failed"); }
    }

    [Snippet]
    void A_logger_that_captures_by_a_relational_pattern()
    {
        var log = new Switched();
        try { Fail(); }
        catch (Exception ex) { log.LogCritical(ex, "failed"); }
    }

    [Snippet]
    void A_logger_that_a_relational_pattern_leaves_out()
    {
        var log = new Switched();
        try { Fail(); }
        catch (Exception ex) { log.LogWarning(ex, "failed"); }
    }

    [Snippet]
    void A_severity_that_is_high_enough()
    {
        try { Fail(); }
        catch (Exception ex) { Tell(Gravity.High, ex); }
    }

    [Snippet]
    void A_severity_that_is_too_low()
    {
        try { Fail(); }
        catch (Exception ex) { Tell(Gravity.Middle, ex); }
    }

    [Snippet]
    void A_severity_that_a_helper_tests()
    {
        try { Fail(); }
        catch (Exception ex) { TellIfGrave(Gravity.Middle, ex); }
    }

    [Snippet]
    void A_severity_that_a_helper_refuses()
    {
        try { Fail(); }
        catch (Exception ex) { TellIfGrave(Gravity.Low, ex); }
    }

    [Snippet]
    void A_severity_that_becomes_an_error(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogAs(log, Gravity.High, ex); }
    }

    [Snippet]
    void A_severity_that_becomes_a_warning(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogAs(log, Gravity.Middle, ex); }
    }

    [Snippet]
    void A_severity_that_a_pattern_makes_an_error(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogAbove(log, Gravity.High, ex); }
    }

    [Snippet]
    void A_severity_that_a_pattern_makes_a_debug_line(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogAbove(log, Gravity.Low, ex); }
    }

    private enum Trouble
    {
        None,
        Known,
        Unknown,
    }

    private static Trouble TroubleOf(Exception exception) => TroubleOf(exception.Message);

    private static Trouble TroubleOf(string text)
    {
        if (text.StartsWith("known", StringComparison.Ordinal)) return Trouble.Known;
        return text.Length == 0 ? Trouble.None : Trouble.Unknown;
    }

    private sealed class Pending
    {
        private Exception? failure;

        public void Complete(Exception exception)
        {
            if (failure is not null) throw new NotSupportedException("completed already");
            failure = exception;
            if (exception.Message.Length == 0) throw new NotSupportedException("no text");
        }

        public Exception? End() => failure;
    }

    [Snippet(Paths = 2)]
    void A_kind_of_error_that_a_helper_finds(int which)
    {
        try { Fail(new InvalidOperationException(which == 0 ? "known" : "other")); }
        catch (Exception ex)
        {
            if (TroubleOf(ex) != Trouble.Known) throw;
        }
    }

    [Snippet]
    Exception? An_object_that_keeps_it_and_may_throw()
    {
        var pending = new Pending();
        var thread = new Thread(() =>
        {
            try { Fail(); }
            catch (Exception ex) { pending.Complete(ex); }
        });
        thread.Start();
        thread.Join();
        return pending.End();
    }

    // Nobody knows which one it is.
    private static T Made<T>(object one) => (T)one;
}
