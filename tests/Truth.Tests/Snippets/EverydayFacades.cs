// Loggers, façades and severities of an application's own.
internal sealed class EverydayFacades
{
    private enum Severity { Trace, Note, Problem, Disaster }

    private interface ITelemetry { void Track(Exception why, Severity severity = Severity.Problem); }

    private sealed class Telemetry(ILogger log) : ITelemetry
    {
        public void Track(Exception why, Severity severity = Severity.Problem)
        {
            var level = severity switch
            {
                Severity.Trace => LogLevel.Trace,
                Severity.Note => LogLevel.Information,
                Severity.Disaster => LogLevel.Critical,
                _ => LogLevel.Error,
            };
            log.Log(level, why, "tracked");
        }
    }

    private interface IQuietBook { void Enter(Exception why); }

    private sealed class QuietBook : IQuietBook
    {
        private readonly List<string> lines = [];
        public void Enter(Exception why) => lines.Add(why.Message);
    }

    private interface INotifier { void Notify(string text, Exception? why = null); }

    private sealed class MailNotifier : INotifier
    {
        public void Notify(string text, Exception? why = null) => Console.WriteLine(text + why?.Message);
    }

    private sealed class SentryNotifier : INotifier
    {
        public void Notify(string text, Exception? why = null)
        {
            if (why is null) SentrySdk.CaptureMessage(text);
            else SentrySdk.CaptureException(why);
        }
    }

    private static class Trouble
    {
        public static void Write(string text) => Console.Error.WriteLine(text);
        public static void Write(Exception why) => Console.Error.WriteLine(why);
        public static void Send(ILogger log, Exception why, string text, params object[] values) => log.LogError(why, text, values);
        public static void SendIf(bool condition, ILogger log, Exception why)
        {
            if (condition) log.LogError(why, "trouble");
        }

        public static bool Swallow(Exception why) => why is not null;
        public static bool Report(Exception why) => SentrySdk.CaptureException(why) != SentryId.Empty;
        public static T Default<T>(Exception why, T value)
        {
            Write(why);
            return value;
        }
    }

    private sealed class Audit<T>(ILogger log)
    {
        public void Failed(Exception why) => log.LogError(why, "{Area} failed", typeof(T).Name);
        public void Warned(Exception why) => log.LogWarning(why, "{Area} failed", typeof(T).Name);
        public void Failed(string text) => log.LogError("{Area} failed: {Text}", typeof(T).Name, text);
    }

    [Snippet]
    void A_severity_by_default(ILogger log)
    {
        var telemetry = new Telemetry(log);
        try { Fail(); }
        catch (Exception ex) { telemetry.Track(ex); }
    }

    [Snippet]
    void A_severity_that_is_a_note(ILogger log)
    {
        var telemetry = new Telemetry(log);
        try { Fail(); }
        catch (Exception ex) { telemetry.Track(ex, Severity.Note); }
    }

    [Snippet]
    void A_severity_that_is_a_disaster_by_name(ILogger log)
    {
        ITelemetry telemetry = new Telemetry(log);
        try { Fail(); }
        catch (Exception ex) { telemetry.Track(severity: Severity.Disaster, why: ex); }
    }

    [Snippet]
    void A_severity_through_the_interface(ILogger log)
    {
        void Go(ITelemetry telemetry)
        {
            try { Fail(); }
            catch (Exception ex) { telemetry.Track(ex, Severity.Trace); }
        }

        Go(new Telemetry(log));
    }

    [Snippet(Paths = 2)]
    void A_severity_that_depends(int which, ILogger log)
    {
        var telemetry = new Telemetry(log);
        try { Fail(); }
        catch (Exception ex) { telemetry.Track(ex, which == 0 ? Severity.Note : Severity.Problem); }
    }

    [Snippet]
    void A_book_behind_an_interface()
    {
        void Go(IQuietBook book)
        {
            try { Fail(); }
            catch (Exception ex) { book.Enter(ex); }
        }

        Go(new QuietBook());
    }

    [Snippet(Paths = 2)]
    void One_of_two_notifiers(int which)
    {
        void Go(INotifier notifier)
        {
            try { Fail(); }
            catch (Exception ex) { notifier.Notify("failed", ex); }
        }

        Go(which == 0 ? new MailNotifier() : new SentryNotifier());
    }

    [Snippet]
    void The_notifier_that_reports()
    {
        var notifier = new SentryNotifier();
        try { Fail(); }
        catch (Exception ex) { notifier.Notify("failed", ex); }
    }

    [Snippet]
    void The_notifier_that_reports_only_the_text()
    {
        var notifier = new SentryNotifier();
        try { Fail(); }
        catch (Exception ex) { notifier.Notify(ex.Message); }
    }

    [Snippet]
    void The_notifier_that_mails()
    {
        INotifier notifier = new MailNotifier();
        try { Fail(); }
        catch (Exception ex) { notifier.Notify("failed", ex); }
    }

    [Snippet]
    void The_overload_for_text()
    {
        try { Fail(); }
        catch (Exception ex) { Trouble.Write($"failed: {ex}"); }
    }

    [Snippet]
    void The_overload_for_exceptions()
    {
        try { Fail(); }
        catch (Exception ex) { Trouble.Write(ex); }
    }

    [Snippet]
    void A_helper_with_params(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Trouble.Send(log, ex, "order {Id} of {Customer}", 7, "c"); }
    }

    [Snippet]
    void A_helper_with_a_true_condition(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Trouble.SendIf(true, log, ex); }
    }

    [Snippet]
    void A_helper_with_a_false_condition(ILogger log)
    {
        const bool Verbose = false;
        try { Fail(); }
        catch (Exception ex) { Trouble.SendIf(Verbose, log, ex); }
    }

    [Snippet]
    void A_helper_with_a_condition_that_holds(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Trouble.SendIf(ex is InvalidOperationException or IOException || log.IsEnabled(LogLevel.Error), log, ex); }
    }

    [Snippet]
    void A_filter_that_swallows()
    {
        try { Fail(); }
        catch (Exception ex) when (Trouble.Swallow(ex)) { }
    }

    [Snippet]
    void A_filter_that_reports()
    {
        try { Fail(); }
        catch (Exception ex) when (Trouble.Report(ex)) { }
    }

    [Snippet]
    int A_generic_helper_with_a_default_value()
    {
        try { return Fail(); }
        catch (Exception ex) { return Trouble.Default(ex, 42); }
    }

    [Snippet]
    Exception? A_generic_helper_that_gives_it_back()
    {
        try { Fail(); return null; }
        catch (Exception ex) { return Trouble.Default(ex, ex); }
    }

    [Snippet]
    void A_generic_audit(ILogger log)
    {
        var audit = new Audit<EverydayFacades>(log);
        try { Fail(); }
        catch (Exception ex) { audit.Failed(ex); }
    }

    [Snippet]
    void A_generic_audit_that_warns(ILogger log)
    {
        var audit = new Audit<string>(log);
        try { Fail(); }
        catch (Exception ex) { audit.Warned(ex); }
    }

    [Snippet]
    void A_generic_audit_with_the_text(ILogger log)
    {
        var audit = new Audit<int>(log);
        try { Fail(); }
        catch (Exception ex) { audit.Failed(ex.ToString()); }
    }

    [Snippet]
    void A_delegate_in_a_field_of_the_caller(ILogger log)
    {
        Action<string, Exception> onError = (text, why) => log.LogError(why, "{Text}", text);
        try { Fail(); }
        catch (Exception ex) { onError("failed", ex); }
    }

    [Snippet]
    void A_delegate_with_a_quiet_body(ILogger log)
    {
        Action<string, Exception> onError = (text, why) => log.LogTrace(why, "{Text}", text);
        try { Fail(); }
        catch (Exception ex) { onError("failed", ex); }
    }

    [Snippet]
    void A_delegate_that_ignores_it(ILogger log)
    {
        Action<Exception> onError = _ => log.LogError("failed");
        try { Fail(); }
        catch (Exception ex) { onError(ex); }
    }

    [Snippet]
    void A_runner_with_an_error_callback(ILogger log)
    {
        static void Try(Action action, Action<Exception> onError)
        {
            try { action(); }
            catch (Exception ex) { onError(ex); }
        }

        Try(() => Fail(), why => log.LogError(why, "failed"));
    }

    [Snippet]
    void A_runner_with_an_optional_callback()
    {
        static void Try(Action action, Action<Exception>? onError = null)
        {
            try { action(); }
            catch (Exception ex)
            {
                if (onError is null) throw;
                onError(ex);
            }
        }

        Try(() => Fail(), why => SentrySdk.CaptureException(why));
    }
}
