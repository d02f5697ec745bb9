// What a clause catches, and what it says about it.
internal sealed class Types
{
    [Snippet]
    void Everything()
    {
        try { Fail(); }
        catch { }
    }

    [Snippet]
    void SystemException()
    {
        try { Fail(); }
        catch (SystemException) { }
    }

    [Snippet]
    void A_specific_type()
    {
        try { Fail<FormatException>(); }
        catch (FormatException) { Console.WriteLine("not a number"); }
    }

    [Snippet]
    void A_specific_type_that_is_reported()
    {
        try { Fail<FormatException>(); }
        catch (FormatException ex) { SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    void A_type_of_ours()
    {
        try { Fail<OrderException>(); }
        catch (OrderException) { Console.WriteLine("bad order"); }
    }

    [Snippet]
    void A_type_parameter()
    {
        Run<IOException>();

        static void Run<T>()
            where T : Exception, new()
        {
            try { Fail<T>(); }
            catch (T) { }
        }
    }

    [Snippet]
    void A_comment_says_why()
    {
        try { Fail(); }
        catch (Exception)
        {
            // The file may be gone already.
        }
    }

    [Snippet]
    void A_comment_says_what_is_done()
    {
        try { Fail(); }
        catch (Exception)
        {
            // Show a default instead.
            Console.WriteLine("default");
        }
    }

    [Snippet]
    void A_marker_says_that_it_is_meant(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            // sentrygen: expected, because the file may be gone already
            log.LogDebug(ex, "gone");
        }
    }

    [Snippet]
    void A_name_says_that_it_is_meant()
    {
        try { Fail(); }
        catch (Exception ignored) { }
    }

    [Snippet]
    void Another_name_says_that_it_is_meant()
    {
        try { Fail<IOException>(); }
        catch (IOException expected) { Console.WriteLine("gone"); }
    }

    [Snippet]
    void An_underscore_says_that_it_is_meant()
    {
        try { Fail(); }
        catch (Exception _) { return; }
    }

    [Snippet, ByDesign("cancellation is expected, not lost")]
    void Cancellation()
    {
        try { Fail<OperationCanceledException>(); }
        catch (OperationCanceledException) { }
    }

    [Snippet, ByDesign("cancellation is expected, not lost")]
    void Cancellation_of_a_task()
    {
        try { Fail<TaskCanceledException>(); }
        catch (TaskCanceledException) { Console.WriteLine("cancelled"); }
    }

    [Snippet, ByDesign("cancellation is expected, not lost")]
    void Cancellation_that_was_asked_for()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        try { Fail(); }
        catch (Exception) when (source.Token.IsCancellationRequested) { }
    }

    [Snippet, ByDesign("cancellation is expected, not lost")]
    void Cancellation_by_a_filter()
    {
        try { Fail<TaskCanceledException>(); }
        catch (Exception ex) when (ex is OperationCanceledException) { }
    }

    [Snippet]
    void All_but_cancellation()
    {
        try { Fail(); }
        catch (Exception ex) when (ex is not OperationCanceledException) { }
    }

    [Snippet]
    void All_but_cancellation_reported()
    {
        try { Fail(); }
        catch (Exception ex) when (ex is not OperationCanceledException) { SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    void Cancellation_returns_and_the_rest_is_reported()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (ex is OperationCanceledException) return;
            SentrySdk.CaptureException(ex);
        }
    }

    private sealed class OrderException : Exception;
}
