// Extension blocks, setters and conversions of the project's own.
internal static class Extensions
{
    extension(Exception exception)
    {
        public void Show() => Console.WriteLine(exception);

        public void Post() => SentrySdk.CaptureException(exception);

        public bool IsGrave => exception is not TimeoutException;

        public Exception InWords() => new InvalidOperationException("wrapped", exception);

        public static void Report(Exception given) => SentrySdk.CaptureException(given);
    }

    extension(ILogger log)
    {
        public void Failed(Exception given) => log.LogError(given, "failed");

        public void Noted(Exception given) => log.LogWarning(given, "noted");
    }

    [Snippet]
    static void An_extension_block_that_prints()
    {
        try { Fail(); }
        catch (Exception ex) { ex.Show(); }
    }

    [Snippet]
    static void An_extension_block_that_captures()
    {
        try { Fail(); }
        catch (Exception ex) { ex.Post(); }
    }

    [Snippet]
    static void A_static_extension_that_captures()
    {
        try { Fail(); }
        catch (Exception ex) { Exception.Report(ex); }
    }

    [Snippet]
    static void An_extension_block_that_wraps()
    {
        try { Fail(); }
        catch (Exception ex) { throw ex.InWords(); }
    }

    [Snippet]
    static void An_extension_of_the_logger(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Failed(ex); }
    }

    [Snippet]
    static void A_quiet_extension_of_the_logger(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Noted(ex); }
    }

    [Snippet]
    static void An_extension_property_is_only_asked()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(ex.IsGrave); }
    }

    private sealed class Board
    {
        private string last = "";

        public Exception? Reported
        {
            get => null;
            set
            {
                if (value is not null) SentrySdk.CaptureException(value);
            }
        }

        public Exception? Written
        {
            get => null;
            set => last = value?.Message ?? last;
        }
    }

    private readonly record struct Outcome(string Text)
    {
        public static implicit operator Outcome(Exception exception) => new(exception.Message);
    }

    private sealed class Sent
    {
        public static implicit operator Sent(Exception exception)
        {
            SentrySdk.CaptureException(exception);
            return new();
        }
    }

    private sealed class Holder(Exception reason)
    {
        public Exception Reason => reason;

        public static implicit operator Holder(Exception exception) => new(exception);
    }

    [Snippet]
    static void A_setter_that_reports()
    {
        var board = new Board();
        try { Fail(); }
        catch (Exception ex) { board.Reported = ex; }
    }

    [Snippet]
    static void A_setter_that_keeps_the_text()
    {
        var board = new Board();
        try { Fail(); }
        catch (Exception ex) { board.Written = ex; }
    }

    [Snippet]
    static object A_conversion_to_text()
    {
        try { return Fail(); }
        catch (Exception ex)
        {
            Outcome outcome = ex;
            return outcome;
        }
    }

    [Snippet]
    static void A_conversion_that_reports()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Sent sent = ex;
            Console.WriteLine(sent);
        }
    }

    [Snippet]
    static object A_conversion_that_holds()
    {
        try { return Fail(); }
        catch (Exception ex)
        {
            Holder holder = ex;
            return holder;
        }
    }
}
