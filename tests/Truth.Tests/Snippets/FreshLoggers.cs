using System.Diagnostics;
using System.Runtime.CompilerServices;

// Logging by ILogger: definitions, generated methods, scopes, wrappers.
internal sealed partial class FreshLoggers
{
    private static readonly Action<ILogger, string, Exception?> SaveFailed =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(10, "SaveFailed"), "Could not save {Name}");

    private static readonly Action<ILogger, int, Exception?> SaveRetried =
        LoggerMessage.Define<int>(LogLevel.Warning, new EventId(11, "SaveRetried"), "Attempt {Attempt}");

    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("tenant {Tenant}");

    private static partial class Messages
    {
        [LoggerMessage(1, LogLevel.Error, "Upload of {File} failed")]
        public static partial void UploadFailed(ILogger log, string file, Exception why);

        [LoggerMessage(2, LogLevel.Warning, "Upload of {File} is slow")]
        public static partial void UploadSlow(ILogger log, Exception why, string file);

        [LoggerMessage(3, LogLevel.Error, "Upload of {File} failed: {Reason}")]
        public static partial void UploadRejected(ILogger log, string file, string reason);

        [LoggerMessage(EventId = 4, Message = "Upload of {File}")]
        public static partial void Upload(ILogger log, LogLevel level, string file, Exception? why = null);
    }

    private sealed class Log<T>(ILogger inner)
    {
        public void Error(Exception why, string text, [CallerMemberName] string member = "") =>
            inner.LogError(why, "{Type}.{Member}: {Text}", typeof(T).Name, member, text);

        public void Warn(Exception why, string text, [CallerMemberName] string member = "") =>
            inner.LogWarning(why, "{Type}.{Member}: {Text}", typeof(T).Name, member, text);

        public void Error(string text, params object?[] values) => inner.LogError(text, values);

        [Conditional("DEBUG")]
        public void Debug(Exception why) => inner.LogError(why, "debug");

        [Conditional("TRACE")]
        public void Trace(Exception why) => inner.LogError(why, "trace");
    }

    private sealed class Operation(ILogger log, string name) : IDisposable
    {
        private Exception? failure;
        public void Fail(Exception why) => failure = why;
        public void Dispose()
        {
            if (failure is null) log.LogInformation("{Name} done", name);
            else log.LogError(failure, "{Name} failed", name);
        }
    }

    private static void Save() => Fail(new IOException("disk full"));

    [Snippet]
    void A_defined_message(ILogger log)
    {
        try { Save(); }
        catch (IOException ex) { SaveFailed(log, "orders", ex); }
    }

    [Snippet]
    void A_defined_message_without_it(ILogger log)
    {
        try { Save(); }
        catch (IOException) { SaveFailed(log, "orders", null); }
    }

    [Snippet]
    void A_defined_warning(ILogger log)
    {
        try { Save(); }
        catch (IOException ex) { SaveRetried(log, 1, ex); }
    }

    [Snippet]
    void A_generated_message(ILogger log)
    {
        try { Save(); }
        catch (IOException ex) { Messages.UploadFailed(log, "a.zip", ex); }
    }

    [Snippet]
    void A_generated_warning(ILogger log)
    {
        try { Save(); }
        catch (IOException ex) { Messages.UploadSlow(log, ex, "a.zip"); }
    }

    [Snippet]
    void A_generated_message_with_its_text(ILogger log)
    {
        try { Save(); }
        catch (IOException ex) { Messages.UploadRejected(log, "a.zip", ex.Message); }
    }

    [Snippet]
    void A_generated_message_at_a_given_level(ILogger log)
    {
        try { Save(); }
        catch (IOException ex) { Messages.Upload(log, LogLevel.Critical, "a.zip", ex); }
    }

    [Snippet]
    void A_generated_message_at_a_given_low_level(ILogger log)
    {
        try { Save(); }
        catch (IOException ex) { Messages.Upload(log, LogLevel.Information, "a.zip", ex); }
    }

    [Snippet(Paths = 2)]
    void A_generated_message_at_a_chosen_level(int which, ILogger log)
    {
        try { Fail(which == 0 ? new FileNotFoundException("a.zip") : new IOException("disk full")); }
        catch (IOException ex) { Messages.Upload(log, ex is FileNotFoundException ? LogLevel.Warning : LogLevel.Error, "a.zip", ex); }
    }

    [Snippet]
    void A_scope_around_an_error(ILogger log)
    {
        try { Save(); }
        catch (Exception ex)
        {
            using (log.BeginScope(new Dictionary<string, object> { ["OrderId"] = 7 })) log.LogError(ex, "save");
        }
    }

    [Snippet]
    void A_scope_that_is_given_it(ILogger log)
    {
        try { Save(); }
        catch (Exception ex)
        {
            using var scope = log.BeginScope("{Error}", ex);
            log.LogWarning("save failed");
        }
    }

    [Snippet]
    void A_defined_scope_around_a_warning(ILogger log)
    {
        using (Scope(log, "north"))
        {
            try { Save(); }
            catch (Exception ex) { log.LogWarning(ex, "save"); }
        }
    }

    [Snippet]
    void An_operation_that_is_told(ILogger log)
    {
        using var operation = new Operation(log, "save");
        try { Save(); }
        catch (Exception ex) { operation.Fail(ex); }
    }

    [Snippet]
    void A_wrapper_of_a_type(ILogger log)
    {
        var own = new Log<FreshLoggers>(log);
        try { Save(); }
        catch (Exception ex) { own.Error(ex, "save"); }
    }

    [Snippet]
    void A_wrapper_of_a_type_that_warns(ILogger log)
    {
        var own = new Log<FreshLoggers>(log);
        try { Save(); }
        catch (Exception ex) { own.Warn(ex, "save"); }
    }

    [Snippet]
    void A_wrapper_of_a_type_with_values(ILogger log)
    {
        var own = new Log<FreshLoggers>(log);
        try { Save(); }
        catch (Exception ex) { own.Error("save failed: {Error}", ex); }
    }

    [Snippet]
    void A_call_that_is_left_out_of_a_release(ILogger log)
    {
        var own = new Log<FreshLoggers>(log);
        try { Save(); }
        catch (Exception ex) { own.Debug(ex); }
    }

    [Snippet]
    void A_call_that_is_not_left_out(ILogger log)
    {
        var own = new Log<FreshLoggers>(log);
        try { Save(); }
        catch (Exception ex) { own.Trace(ex); }
    }

    [Snippet]
    void Its_message_as_the_template_and_it_as_a_value(ILogger log)
    {
        try { Save(); }
        catch (Exception ex) { log.LogError(ex.Message, ex); }
    }

    [Snippet]
    void An_event_id_and_it(ILogger log)
    {
        try { Save(); }
        catch (Exception ex) { log.LogError(new EventId(7), ex, "save of {Name}", "orders"); }
    }

    [Snippet]
    void Named_arguments_in_another_order(ILogger log)
    {
        try { Save(); }
        catch (Exception ex) { log.LogError(message: "save", exception: ex); }
    }

    [Snippet]
    void A_state_and_a_formatter(ILogger log)
    {
        try { Save(); }
        catch (Exception ex) { log.Log(LogLevel.Error, 7, "orders", ex, (state, why) => $"{state}: {why?.Message}"); }
    }

    [Snippet]
    void A_state_and_a_formatter_without_it(ILogger log)
    {
        try { Save(); }
        catch (Exception ex) { log.Log(LogLevel.Error, 7, ex.Message, null, (state, _) => state); }
    }

    [Snippet]
    void An_interpolated_text(ILogger log)
    {
        try { Save(); }
        catch (Exception ex) { log.LogError($"save failed with {ex.GetType().Name}: {ex}"); }
    }

    [Snippet]
    void All_messages_of_the_chain(ILogger log)
    {
        try { Save(); }
        catch (Exception ex)
        {
            var texts = new List<string>();
            for (Exception? one = ex; one is not null; one = one.InnerException) texts.Add(one.Message);
            log.LogError("save failed: {Texts}", string.Join(" -> ", texts));
        }
    }

    [Snippet]
    void The_innermost_of_the_chain(ILogger log)
    {
        try { Fail(new InvalidOperationException("save", new IOException("disk full"))); }
        catch (Exception ex)
        {
            while (ex.InnerException is not null) ex = ex.InnerException;
            log.LogError(ex, "save");
        }
    }

    [Snippet]
    void An_error_with_the_text_and_a_debug_entry_with_it(ILogger log)
    {
        try { Save(); }
        catch (Exception ex)
        {
            log.LogError("save failed: {Text}", ex.Message);
            log.LogDebug(ex, "details");
        }
    }

    [Snippet]
    void Only_the_first_time_is_an_error(ILogger log)
    {
        var told = 0;
        for (var row = 0; row < 2; row++)
        {
            try { Save(); }
            catch (Exception ex)
            {
                if (Interlocked.Exchange(ref told, 1) == 0) log.LogError(ex, "save");
                else log.LogDebug(ex, "save");
            }
        }
    }
}
