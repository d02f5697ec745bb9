// The app has Sentry but not its logging integration, and .editorconfig says so.
[Setting("sentrygen_logging_integration", "off")]
internal sealed class NoLoggingIntegration
{
    [Snippet]
    void LogError(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex, "failed"); }
    }

    [Snippet]
    void LogCritical_with_text_only(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogCritical("failed: {Reason}", ex.Message); }
    }

    [Snippet]
    void LogError_and_CaptureException(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            log.LogError(ex, "failed");
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void LogError_and_then_it_goes_on(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            log.LogError(ex, "failed");
            throw;
        }
    }

    [Snippet]
    void CaptureMessage()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureMessage(ex.Message); }
    }
}
