// Newer forms of C#: extension members, field-backed properties, null-conditional assignment, collection expressions, ref locals.
internal static class GuestsExtensions
{
    extension(Exception why)
    {
        public string Brevity => why.Message.Length > 10 ? why.Message[..10] : why.Message;

        public bool IsRare => why is not (TimeoutException or OperationCanceledException);

        public void Proclaim(ILogger log) => log.LogError(why, "reported");

        public void Mention(ILogger log) => log.LogInformation(why, "remarked");
    }

    extension(ILogger log)
    {
        public void Mishap(Exception why, LogLevel level = LogLevel.Error) => log.Log(level, why, "failure");
    }

    extension(Exception)
    {
        public static Exception Wrap(Exception inner) => new InvalidOperationException("wrapped", inner);

        public static Exception Hide(Exception inner) => new InvalidOperationException("hidden: " + inner.Message);
    }
}

internal sealed class GuestsForms
{
    private sealed class Screen
    {
        public string Status
        {
            get => field ?? "";
            set => field = value.Trim();
        }

        public Exception? Fault { get; set; }
    }

    private sealed class Slot
    {
        public List<Exception> Errors { get; } = [];
    }

    [Snippet]
    void An_extension_that_reports(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { ex.Proclaim(log); }
    }

    [Snippet]
    void An_extension_that_remarks(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { ex.Mention(log); }
    }

    [Snippet]
    string An_extension_property()
    {
        try { Fail(); return ""; }
        catch (Exception ex) { return ex.Brevity; }
    }

    [Snippet]
    void An_extension_property_in_a_filter()
    {
        try { Fail<TimeoutException>(); }
        catch (Exception ex) when (!ex.IsRare) { }
    }

    [Snippet]
    void An_extension_of_the_logger(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Mishap(ex); }
    }

    [Snippet]
    void An_extension_of_the_logger_that_is_quiet(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Mishap(ex, LogLevel.Trace); }
    }

    [Snippet]
    void A_static_extension_that_wraps()
    {
        try { Fail(); }
        catch (Exception ex) { throw Exception.Wrap(ex); }
    }

    [Snippet]
    void A_static_extension_that_hides()
    {
        try { Fail(); }
        catch (Exception ex) { throw Exception.Hide(ex); }
    }

    [Snippet]
    string A_screen_with_a_status()
    {
        var screen = new Screen();
        try { Fail(); }
        catch (Exception ex) { screen.Status = ex.Message; }
        return screen.Status;
    }

    [Snippet]
    void A_screen_with_a_fault(ILogger log)
    {
        var screen = new Screen();
        try { Fail(); }
        catch (Exception ex) { screen?.Fault = ex; }
        if (screen?.Fault is { } fault) log.LogError(fault, "screen");
    }

    [Snippet]
    void A_spread_of_errors()
    {
        List<Exception> before = [new InvalidOperationException("earlier")];
        try { Fail(); }
        catch (Exception ex) { throw new AggregateException([.. before, ex]); }
    }

    [Snippet]
    int A_spread_of_texts()
    {
        List<string> before = ["earlier"];
        try { Fail(); }
        catch (Exception ex)
        {
            string[] all = [.. before, ex.Message];
            return all.Length;
        }

        return 0;
    }

    [Snippet]
    void A_slot_with_an_initialiser()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var slot = new Slot { Errors = { ex } };
            throw new AggregateException(slot.Errors);
        }
    }

    [Snippet]
    int A_slot_that_is_counted()
    {
        try { Fail(); return 0; }
        catch (Exception ex)
        {
            var slot = new Slot { Errors = { ex } };
            return slot.Errors.Count;
        }
    }
}
