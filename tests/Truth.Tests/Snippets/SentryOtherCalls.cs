// Calls to Sentry that make no event with the exception.
internal sealed class SentryOtherCalls
{
    [Snippet]
    void CaptureMessage_of_its_message()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureMessage(ex.Message); }
    }

    [Snippet]
    void CaptureMessage_of_its_text()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureMessage(ex.ToString(), SentryLevel.Error); }
    }

    [Snippet]
    void CaptureMessage_that_knows_nothing_of_it()
    {
        try { Fail(); }
        catch { SentrySdk.CaptureMessage("import failed"); }
    }

    [Snippet]
    void CaptureMessage_with_the_exception_as_extra()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureMessage("import failed", scope => scope.SetExtra("exception", ex)); }
    }

    [Snippet]
    void CaptureMessage_of_a_hub()
    {
        IHub hub = Sentry.Extensibility.HubAdapter.Instance;
        try { Fail(); }
        catch (Exception ex) { hub.CaptureMessage($"import failed: {ex.Message}"); }
    }

    [Snippet]
    void CaptureMessage_and_CaptureException()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            SentrySdk.CaptureMessage("import failed");
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void AddBreadcrumb()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.AddBreadcrumb(ex.Message, level: BreadcrumbLevel.Error); }
    }

    [Snippet]
    void The_scope_is_told()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.ConfigureScope(scope => scope.SetExtra("last error", ex)); }
    }

    [Snippet]
    void A_tag_with_its_type()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.ConfigureScope(scope => scope.SetTag("last error", ex.GetType().Name)); }
    }

    [Snippet]
    void A_structured_log()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.Logger.LogError("import failed: {0}", ex); }
    }

    [Snippet]
    void A_structured_log_of_its_message()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.Logger.LogFatal("import failed: {0}", ex.Message); }
    }

    [Snippet]
    void A_transaction_finishes_with_it()
    {
        var transaction = SentrySdk.StartTransaction("import", "task");
        try { Fail(); }
        catch (Exception ex) { transaction.Finish(ex); }
    }

    [Snippet]
    void A_transaction_finishes_with_it_and_a_status()
    {
        var transaction = SentrySdk.StartTransaction("import", "task");
        try { Fail(); }
        catch (Exception ex) { transaction.Finish(ex, SpanStatus.InternalError); }
    }

    [Snippet]
    void A_span_finishes_with_it()
    {
        var span = SentrySdk.StartTransaction("import", "task").StartChild("row");
        try { Fail(); }
        catch (Exception ex) { span.Finish(ex); }
    }

    [Snippet]
    void A_span_finishes_with_it_and_it_goes_on()
    {
        var span = SentrySdk.StartTransaction("import", "task").StartChild("row");
        try { Fail(); }
        catch (Exception ex)
        {
            span.Finish(ex);
            throw;
        }
    }

    [Snippet]
    void It_is_bound_to_a_span()
    {
        var span = SentrySdk.StartTransaction("import", "task").StartChild("row");
        try { Fail(); }
        catch (Exception ex) { Sentry.Extensibility.HubAdapter.Instance.BindException(ex, span); }
    }

    [Snippet]
    void It_gets_a_tag()
    {
        try { Fail(); }
        catch (Exception ex) { ex.AddSentryTag("part", "import"); }
    }

    [Snippet]
    void It_gets_a_mechanism_and_goes_on()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ex.SetSentryMechanism("import");
            throw;
        }
    }

    [Snippet]
    void A_check_in_fails()
    {
        try { Fail(); }
        catch (Exception) { SentrySdk.CaptureCheckIn("nightly", CheckInStatus.Error); }
    }

    [Snippet]
    void Feedback()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureFeedback(ex.Message); }
    }
}
