using log4net;

// log4net in everyday services.
[StandIn]
internal sealed class EverydayLog4Nets
{
    private readonly ILog log = LogManager.GetLogger("Snippets", "orders");

    private void Report(Exception why) => log.Error(why.Message, why);

    private void Report(string text) => log.Error(text);

    [Snippet]
    void An_error()
    {
        try { Fail(); }
        catch (Exception ex) { log.Error("order failed", ex); }
    }

    [Snippet]
    void A_warning()
    {
        try { Fail(); }
        catch (Exception ex) { log.Warn("order failed", ex); }
    }

    [Snippet]
    void A_debug_with_itself()
    {
        try { Fail(); }
        catch (Exception ex) { log.Debug(ex); }
    }

    [Snippet]
    void An_error_with_its_text()
    {
        try { Fail(); }
        catch (Exception ex) { log.Error("order failed: " + ex); }
    }

    [Snippet]
    void An_error_format()
    {
        try { Fail(); }
        catch (Exception ex) { log.ErrorFormat("order {0} failed: {1}", 7, ex.Message); }
    }

    [Snippet]
    void A_helper()
    {
        try { Fail(); }
        catch (Exception ex) { Report(ex); }
    }

    [Snippet]
    void A_helper_with_text()
    {
        try { Fail(); }
        catch (Exception ex) { Report(ex.Message); }
    }

    [Snippet]
    void A_check_of_the_level()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (log.IsErrorEnabled) log.Error("failed", ex);
        }
    }

    [Snippet]
    bool Nothing_but_a_return()
    {
        try { Fail(); return true; }
        catch (Exception) { return false; }
    }

    [Snippet]
    void A_loop_of_the_inner_ones()
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex)
        {
            foreach (var why in ex.InnerExceptions) log.Error("failed", why);
        }
    }
}
