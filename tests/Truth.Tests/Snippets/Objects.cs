// Objects of ours that get the exception.
internal sealed class Objects
{
    [Snippet]
    void One_whose_constructor_reports()
    {
        try { Fail(); }
        catch (Exception ex) { _ = new Incident(ex); }
    }

    [Snippet]
    void One_whose_constructor_only_keeps_it()
    {
        try { Fail(); }
        catch (Exception ex) { _ = new Kept(ex); }
    }

    [Snippet]
    void One_that_reports_when_told()
    {
        try { Fail(); }
        catch (Exception ex) { new Kept(ex).Send(); }
    }

    [Snippet]
    void One_that_prints_when_told()
    {
        try { Fail(); }
        catch (Exception ex) { new Kept(ex).Print(); }
    }

    [Snippet]
    void One_that_reports_when_disposed()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using var report = new Reporting(ex);
            Console.WriteLine("failed");
        }
    }

    [Snippet]
    void One_whose_property_is_reported()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var kept = new Kept(ex);
            SentrySdk.CaptureException(kept.Error);
        }
    }

    [Snippet]
    void One_whose_other_property_is_used()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var kept = new Kept(ex);
            Console.WriteLine(kept.Text);
        }
    }

    [Snippet]
    void One_with_an_initializer_whose_property_is_reported()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var settable = new Settable { Error = ex };
            SentrySdk.CaptureException(settable.Error);
        }
    }

    [Snippet]
    void One_with_an_initializer_that_nobody_uses()
    {
        try { Fail(); }
        catch (Exception ex) { _ = new Settable { Error = ex }; }
    }

    [Snippet]
    void One_whose_property_is_set_and_that_nobody_uses()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var settable = new Settable();
            settable.Error = ex;
        }
    }

    [Snippet]
    void One_whose_setter_reports()
    {
        try { Fail(); }
        catch (Exception ex) { _ = new ReportingSetter { Error = ex }; }
    }

    [Snippet]
    void One_that_is_given_to_a_helper()
    {
        try { Fail(); }
        catch (Exception ex) { Report(new Kept(ex)); }

        static void Report(Kept kept) => SentrySdk.CaptureException(kept.Error);
    }

    [Snippet]
    void One_that_is_given_to_a_helper_that_prints()
    {
        try { Fail(); }
        catch (Exception ex) { Print(new Kept(ex)); }

        static void Print(Kept kept) => Console.WriteLine(kept.Error.Message);
    }

    private sealed class Incident
    {
        public Incident(Exception error) => SentrySdk.CaptureException(error);
    }

    private sealed class Kept(Exception error)
    {
        public Exception Error => error;

        public string Text { get; } = error.Message;

        public void Send() => SentrySdk.CaptureException(error);

        public void Print() => Console.WriteLine(error);
    }

    private sealed class Settable
    {
        public Exception? Error { get; set; }
    }

    private sealed class ReportingSetter
    {
        public Exception Error
        {
            set => SentrySdk.CaptureException(value);
        }
    }

    private sealed class Reporting(Exception error) : IDisposable
    {
        public void Dispose() => SentrySdk.CaptureException(error);
    }
}
