// LoggerMessage, generated and defined.
internal sealed partial class LoggerMessages
{
    private static readonly Action<ILogger, Exception?> Failed =
        LoggerMessage.Define(LogLevel.Error, new EventId(1), "failed");

    private static readonly Action<ILogger, Exception?> FailedQuietly =
        LoggerMessage.Define(LogLevel.Warning, new EventId(2), "failed");

    private static readonly Action<ILogger, int, Exception?> RowFailed =
        LoggerMessage.Define<int>(LogLevel.Critical, new EventId(3), "row {Row} failed");

    private static Action<ILogger, Exception?> FailedQuietlyToo { get; } =
        LoggerMessage.Define(LogLevel.Information, new EventId(4), "failed");

    [LoggerMessage(Level = LogLevel.Error, Message = "failed")]
    private static partial void LogFailed(ILogger log, Exception exception);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "failed")]
    private static partial void LogFailedQuietly(ILogger log, Exception exception);

    [LoggerMessage(8, LogLevel.Critical, "row {row} failed")]
    private static partial void LogRowFailed(ILogger log, int row, Exception exception);

    [LoggerMessage(9, LogLevel.Debug, "row {row} failed")]
    private static partial void LogRowFailedQuietly(ILogger log, int row, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "failed: {reason}")]
    private static partial void LogReason(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "failed: {details}")]
    private static partial void LogBoth(ILogger log, Exception first, Exception details);

    [LoggerMessage(Message = "failed")]
    private static partial void LogAt(ILogger log, LogLevel level, Exception exception);

    [Snippet]
    void Generated_at_Error(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogFailed(log, ex); }
    }

    [Snippet]
    void Generated_at_Warning(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogFailedQuietly(log, ex); }
    }

    [Snippet]
    void Generated_at_Critical_by_constructor(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogRowFailed(log, 7, ex); }
    }

    [Snippet]
    void Generated_at_Debug_by_constructor(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogRowFailedQuietly(log, 7, ex); }
    }

    [Snippet]
    void Generated_with_its_message_only(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogReason(log, ex.Message); }
    }

    [Snippet]
    void Generated_with_two_exceptions(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogBoth(log, ex, new InvalidDataException("bad row")); }
    }

    [Snippet]
    void Generated_with_two_exceptions_and_it_as_the_second(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogBoth(log, new InvalidDataException("bad row"), ex); }
    }

    [Snippet]
    void Generated_with_a_constant_level_passed(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogAt(log, LogLevel.Error, ex); }
    }

    [Snippet]
    void Generated_with_a_quiet_level_passed(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogAt(log, LogLevel.Information, ex); }
    }

    [Snippet]
    void Generated_as_an_extension(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogImportFailed("orders", ex); }
    }

    [Snippet(In = nameof(Importer))]
    void Generated_on_an_instance_with_a_logger(ILogger log) => new Importer(log).Import();

    [Snippet]
    void Defined_at_Error(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Failed(log, ex); }
    }

    [Snippet]
    void Defined_at_Warning(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { FailedQuietly(log, ex); }
    }

    [Snippet]
    void Defined_with_a_value(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { RowFailed(log, 7, ex); }
    }

    [Snippet]
    void Defined_and_invoked_by_name(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { FailedQuietly.Invoke(log, ex); }
    }

    [Snippet]
    void Defined_and_given_null(ILogger log)
    {
        try { Fail(); }
        catch (Exception) { Failed(log, null); }
    }

    [Snippet]
    void Defined_in_a_property(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { FailedQuietlyToo(log, ex); }
    }

    private sealed partial class Importer(ILogger log)
    {
        public void Import()
        {
            try { Fail(); }
            catch (Exception ex) { LogFailed(ex); }
        }

        [LoggerMessage(Level = LogLevel.Error, Message = "failed")]
        private partial void LogFailed(Exception exception);
    }
}

internal static partial class ImportMessages
{
    [LoggerMessage(Level = LogLevel.Error, Message = "import of {what} failed")]
    public static partial void LogImportFailed(this ILogger log, string what, Exception exception);
}
