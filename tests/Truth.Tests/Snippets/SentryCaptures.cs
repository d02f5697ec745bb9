// What makes an event that carries the exception.
internal sealed class SentryCaptures
{
    [Snippet]
    void CaptureException()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    void CaptureException_with_a_scope()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex, scope => scope.SetTag("part", "billing")); }
    }

    [Snippet]
    void CaptureException_marked_as_unhandled()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex, handled: false); }
    }

    [Snippet]
    void CaptureException_marked_as_terminal_with_a_scope()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex, false, true, scope => scope.Level = SentryLevel.Fatal); }
    }

    [Snippet]
    void CaptureException_within_a_pushed_scope()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using (SentrySdk.PushScope())
            {
                SentrySdk.ConfigureScope(scope => scope.SetTag("part", "billing"));
                SentrySdk.CaptureException(ex);
            }
        }
    }

    [Snippet]
    string CaptureException_whose_id_is_shown()
    {
        try { return Fail().ToString(); }
        catch (Exception ex)
        {
            var id = SentrySdk.CaptureException(ex);
            return $"reference {id}";
        }
    }

    [Snippet]
    void CaptureException_of_a_wrapper()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(new InvalidDataException("bad row", ex)); }
    }

    [Snippet]
    void CaptureException_of_a_wrapper_without_the_cause()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(new InvalidDataException(ex.Message)); }
    }

    [Snippet]
    void CaptureException_by_its_full_name()
    {
        try { Fail(); }
        catch (Exception ex) { _ = global::Sentry.SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    void CaptureEvent()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureEvent(new SentryEvent(ex)); }
    }

    [Snippet]
    void CaptureEvent_with_a_message_and_a_level()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var report = new SentryEvent(ex) { Message = "import failed", Level = SentryLevel.Warning };
            report.SetTag("part", "import");
            SentrySdk.CaptureEvent(report);
        }
    }

    [Snippet]
    void CaptureEvent_with_a_scope()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureEvent(new SentryEvent(ex), scope => scope.SetTag("part", "import")); }
    }

    [Snippet]
    void CaptureEvent_without_the_exception()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureEvent(new SentryEvent { Message = ex.Message }); }
    }

    [Snippet]
    void CaptureEvent_with_the_exception_as_extra()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var report = new SentryEvent { Message = "import failed" };
            report.SetExtra("exception", ex);
            SentrySdk.CaptureEvent(report);
        }
    }

    [Snippet]
    void CaptureEvent_that_a_helper_builds()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureEvent(Build(ex)); }

        static SentryEvent Build(Exception exception) => new(exception) { Message = "built" };
    }

    [Snippet]
    void CaptureEvent_that_is_built_but_not_sent()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var report = new SentryEvent(ex);
            report.SetTag("part", "import");
        }
    }

    [Snippet]
    void A_hub_captures()
    {
        IHub hub = Sentry.Extensibility.HubAdapter.Instance;
        try { Fail(); }
        catch (Exception ex) { hub.CaptureException(ex); }
    }

    [Snippet]
    void A_hub_captures_with_a_scope()
    {
        IHub hub = Sentry.Extensibility.HubAdapter.Instance;
        try { Fail(); }
        catch (Exception ex) { hub.CaptureException(ex, scope => scope.SetTag("part", "import")); }
    }

    [Snippet]
    void A_hub_captures_an_event()
    {
        IHub hub = Sentry.Extensibility.HubAdapter.Instance;
        try { Fail(); }
        catch (Exception ex) { hub.CaptureEvent(new SentryEvent(ex), scope => scope.SetTag("part", "import")); }
    }

    [Snippet]
    void The_hub_adapter_captures_an_event()
    {
        try { Fail(); }
        catch (Exception ex) { Sentry.Extensibility.HubAdapter.Instance.CaptureEvent(new SentryEvent(ex)); }
    }

    [Snippet]
    void A_client_captures()
    {
        ISentryClient client = Sentry.Extensibility.HubAdapter.Instance;
        try { Fail(); }
        catch (Exception ex) { client.CaptureException(ex); }
    }

    [Snippet]
    void A_client_captures_an_event()
    {
        ISentryClient client = Sentry.Extensibility.HubAdapter.Instance;
        try { Fail(); }
        catch (Exception ex) { client.CaptureEvent(new SentryEvent(ex)); }
    }

    [Snippet]
    void A_disabled_hub_captures()
    {
        try { Fail(); }
        catch (Exception ex) { Sentry.Extensibility.DisabledHub.Instance.CaptureEvent(new SentryEvent(ex)); }
    }

    [Snippet]
    void A_capture_where_the_sdk_is_on()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (SentrySdk.IsEnabled) SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void A_capture_and_a_flush()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
            SentrySdk.Flush(TimeSpan.FromMilliseconds(1));
        }
    }

    [Snippet]
    void A_capture_and_a_log_entry()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
            Console.Error.WriteLine(ex.Message);
        }
    }

    [Snippet, ByDesign("a callback that throws loses its event; that callbacks throw is not assumed")]
    void CaptureException_whose_scope_callback_throws()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex, scope => scope.SetTag("host", new Uri("not absolute").Host)); }
    }
}
