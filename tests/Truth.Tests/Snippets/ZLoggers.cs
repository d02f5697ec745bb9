using ZLogger;

// ZLogger: an entry goes through Microsoft.Extensions.Logging to every provider, Sentry's among them.
internal sealed class ZLoggers
{
    [Snippet]
    void Error(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLogError(ex, $"failed"); }
    }

    [Snippet]
    void Error_with_a_value(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLogError(ex, $"row {7} failed"); }
    }

    [Snippet]
    void Critical(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLogCritical(ex, $"failed"); }
    }

    [Snippet]
    void Warning(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLogWarning(ex, $"failed"); }
    }

    [Snippet]
    void Information(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLogInformation(ex, $"failed"); }
    }

    [Snippet]
    void ZLog_at_Error(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLog(LogLevel.Error, ex, $"failed"); }
    }

    [Snippet]
    void ZLog_at_Debug(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLog(LogLevel.Debug, ex, $"failed"); }
    }

    [Snippet]
    void Error_with_its_message(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLogError($"failed: {ex.Message}"); }
    }

    [Snippet]
    void Error_with_it_as_a_value(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLogError($"failed: {ex}"); }
    }

    [Snippet]
    void Error_with_it_as_the_context(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.ZLogError($"failed", context: ex); }
    }
}
