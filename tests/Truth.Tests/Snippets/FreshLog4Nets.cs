using log4net;

// log4net, of which Sentry's appender sends every level.
[StandIn]
internal sealed class FreshLog4Nets
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(FreshLog4Nets));
    private bool isBroken;

    private static void Work() => Fail(new IOException("work"));

    private static void Failed(string text, Exception why) => Log.Error(text, why);

    private static void Told(string text) => Log.Error(text);

    [Snippet]
    void An_error_and_it()
    {
        try { Work(); }
        catch (Exception ex) { Log.Error("work", ex); }
    }

    [Snippet]
    void A_debug_entry_and_it()
    {
        try { Work(); }
        catch (Exception ex) { Log.Debug("work", ex); }
    }

    [Snippet]
    void It_as_the_message()
    {
        try { Work(); }
        catch (Exception ex) { Log.Warn(ex); }
    }

    [Snippet]
    void A_format_and_it()
    {
        try { Work(); }
        catch (Exception ex) { Log.ErrorFormat("work {0}: {1}", 7, ex); }
    }

    [Snippet]
    void A_helper_that_is_given_it()
    {
        try { Work(); }
        catch (Exception ex) { Failed("work", ex); }
    }

    [Snippet]
    void A_helper_that_is_given_its_text()
    {
        try { Work(); }
        catch (Exception ex) { Told(ex.ToString()); }
    }

    [Snippet]
    void An_entry_if_it_is_wanted_and_it_goes_on()
    {
        try { Work(); }
        catch (Exception ex)
        {
            if (Log.IsDebugEnabled) Log.Debug("work", ex);
            throw;
        }
    }

    [Snippet]
    void Nothing_but_a_flag()
    {
        try { Work(); }
        catch (Exception) { isBroken = true; }
        finally { Console.WriteLine(isBroken); }
    }
}
