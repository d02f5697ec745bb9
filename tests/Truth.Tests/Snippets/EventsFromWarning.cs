// MinimumEventLevel is Warning, in the app and in .editorconfig.
[Setting("sentrygen_event_level", "warning")]
internal sealed class EventsFromWarning
{
    [Snippet]
    void LogInformation(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogInformation(ex, "failed"); }
    }

    [Snippet]
    void LogWarning(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogWarning(ex, "failed"); }
    }

    [Snippet]
    void LogWarning_with_text_only(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogWarning("failed: {Reason}", ex.Message); }
    }

    [Snippet]
    void LogError(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex, "failed"); }
    }

    [Snippet]
    void Log_at_Warning(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(LogLevel.Warning, ex, "failed"); }
    }
}
