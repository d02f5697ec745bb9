using System.Diagnostics;
using Sentry.Protocol;

// Calls of Sentry's SDK in apps that have wrapped it or use more of it.
internal sealed class FreshCaptures
{
    private readonly IHub hub = HubAdapterOf();

    private static IHub HubAdapterOf() => Sentry.Extensibility.HubAdapter.Instance;

    private interface IErrorTracker { SentryId Track(Exception why, IDictionary<string, string>? tags = null); }

    private sealed class SentryTracker(IHub hub) : IErrorTracker
    {
        public SentryId Track(Exception why, IDictionary<string, string>? tags = null) => hub.CaptureException(why, scope =>
        {
            foreach (var (key, value) in tags ?? new Dictionary<string, string>()) scope.SetTag(key, value);
        });
    }

    private static class Telemetry
    {
        private static int sent;

        public static void Exception(Exception why) => SentrySdk.CaptureException(why);

        public static void Crumb(Exception why) => SentrySdk.AddBreadcrumb(why.Message, "error", level: BreadcrumbLevel.Error);

        public static void Sampled(Exception why)
        {
            if (Interlocked.Increment(ref sent) % 10 == 0) SentrySdk.CaptureException(why);
        }

        public static void WithLevel(Exception why, SentryLevel level = SentryLevel.Error) =>
            SentrySdk.CaptureEvent(new SentryEvent(why) { Level = level });

        public static void Text(string text, SentryLevel level = SentryLevel.Info) => SentrySdk.CaptureMessage(text, level);
    }

    private static void Work() => Fail(new IOException("work"));

    [Snippet]
    void A_tracker_of_the_app()
    {
        IErrorTracker tracker = new SentryTracker(hub);
        try { Work(); }
        catch (Exception ex) { tracker.Track(ex, new Dictionary<string, string> { ["area"] = "import" }); }
    }

    [Snippet]
    string A_tracker_whose_id_is_shown()
    {
        IErrorTracker tracker = new SentryTracker(hub);
        try { Work(); return ""; }
        catch (Exception ex) { return $"Error {tracker.Track(ex)}"; }
    }

    [Snippet]
    void A_facade()
    {
        try { Work(); }
        catch (Exception ex) { Telemetry.Exception(ex); }
    }

    [Snippet]
    void A_facade_that_leaves_a_crumb()
    {
        try { Work(); }
        catch (Exception ex) { Telemetry.Crumb(ex); }
    }

    [Snippet]
    void A_facade_with_a_level()
    {
        try { Work(); }
        catch (Exception ex) { Telemetry.WithLevel(ex, SentryLevel.Warning); }
    }

    [Snippet]
    void A_facade_for_texts()
    {
        try { Work(); }
        catch (Exception ex) { Telemetry.Text($"work: {ex.Message}", SentryLevel.Error); }
    }

    [Snippet]
    void A_facade_for_texts_without_its_text()
    {
        try { Work(); }
        catch (IOException) { Telemetry.Text("work failed"); }
    }

    [Snippet]
    void An_event_with_a_fingerprint()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var sent = new SentryEvent(ex) { Level = SentryLevel.Fatal };
            sent.SetFingerprint("work", ex.GetType().Name);
            sent.SetTag("area", "import");
            hub.CaptureEvent(sent);
        }
    }

    [Snippet]
    void An_event_with_a_text_only()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var sent = new SentryEvent { Message = ex.Message, Level = SentryLevel.Error };
            sent.SetExtra("stack", ex.StackTrace);
            hub.CaptureEvent(sent);
        }
    }

    [Snippet]
    void An_event_that_is_not_sent()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var sent = new SentryEvent(ex);
            sent.SetTag("area", "import");
            Console.WriteLine(sent.EventId);
        }
    }

    [Snippet]
    void A_scope_around_a_capture()
    {
        using (SentrySdk.PushScope())
        {
            SentrySdk.ConfigureScope(scope => scope.SetTag("area", "import"));
            try { Work(); }
            catch (Exception ex) { SentrySdk.CaptureException(ex); }
        }
    }

    [Snippet]
    void A_scope_that_gets_its_text()
    {
        try { Work(); }
        catch (Exception ex) { SentrySdk.ConfigureScope(scope => scope.SetExtra("error", ex.Message)); }
    }

    [Snippet]
    void A_span_that_ends_with_it()
    {
        var transaction = SentrySdk.StartTransaction("import", "task");
        try
        {
            Work();
            transaction.Finish(SpanStatus.Ok);
        }
        catch (Exception ex) { transaction.Finish(ex, SpanStatus.InternalError); }
    }

    [Snippet]
    void A_span_that_ends_with_it_and_a_rethrow()
    {
        var transaction = SentrySdk.StartTransaction("import", "task");
        try
        {
            Work();
            transaction.Finish(SpanStatus.Ok);
        }
        catch (Exception ex)
        {
            transaction.Finish(ex);
            throw;
        }
    }

    [Snippet]
    void A_capture_if_the_sdk_is_on_and_a_log_call_if_not(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            if (SentrySdk.IsEnabled) SentrySdk.CaptureException(ex);
            else log.LogError(ex, "work");
        }
    }

    [Snippet]
    void A_capture_if_the_sdk_is_on_and_a_warning_if_not(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            if (SentrySdk.IsEnabled) SentrySdk.CaptureException(ex);
            else log.LogWarning(ex, "work");
        }
    }

    [Snippet]
    void A_capture_of_a_wrapper()
    {
        try { Work(); }
        catch (Exception ex) { SentrySdk.CaptureException(new InvalidOperationException("import", ex)); }
    }

    [Snippet]
    void A_capture_of_another()
    {
        try { Work(); }
        catch (Exception ex) { SentrySdk.CaptureException(new InvalidOperationException($"import: {ex.Message}")); }
    }

    [Snippet]
    void A_capture_with_a_hint_of_how_it_was_handled()
    {
        try { Work(); }
        catch (Exception ex)
        {
            ex.Data[Mechanism.HandledKey] = false;
            ex.Data[Mechanism.MechanismKey] = "import";
            hub.CaptureException(ex);
        }
    }

    [Snippet]
    async Task A_capture_and_a_flush()
    {
        try { Work(); }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
            await SentrySdk.FlushAsync(TimeSpan.FromSeconds(1));
        }
    }

    [Snippet]
    void A_capture_in_a_task_that_is_awaited_by_wait()
    {
        try { Work(); }
        catch (Exception ex) { Task.Run(() => SentrySdk.CaptureException(ex)).Wait(); }
    }

    [Snippet]
    void An_activity_that_is_marked()
    {
        using var activity = new Activity("import").Start();
        try { Work(); }
        catch (Exception ex)
        {
            activity.AddException(ex);
            activity.SetStatus(ActivityStatusCode.Error, ex.Message);
        }
    }

    [Snippet]
    void An_activity_that_is_marked_and_a_rethrow()
    {
        using var activity = new Activity("import").Start();
        try { Work(); }
        catch (Exception ex)
        {
            activity.SetStatus(ActivityStatusCode.Error, ex.Message);
            throw new InvalidOperationException("import", ex);
        }
    }

    [Snippet]
    void A_sampled_capture()
    {
        for (var row = 0; row < 10; row++)
        {
            try { Work(); }
            catch (Exception ex) { Telemetry.Sampled(ex); }
        }
    }
}
