// MinimumEventLevel is Critical, in the app and in .editorconfig.
[Setting("sentrygen_event_level", "critical")]
internal sealed class EventsFromCritical
{
    [Snippet]
    void LogError(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex, "failed"); }
    }

    [Snippet]
    void LogError_with_text_only(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError("failed: {Reason}", ex.Message); }
    }

    [Snippet]
    void LogCritical(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogCritical(ex, "failed"); }
    }

    [Snippet]
    void CaptureMessage()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureMessage(ex.Message); }
    }
}
