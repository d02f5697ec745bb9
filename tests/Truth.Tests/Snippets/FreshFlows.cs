using System.Buffers;
using System.Globalization;
using System.Text;

// Jumps, labels, local functions, iterators, references and spans around a handler.
internal sealed class FreshFlows
{
    private int rounds;
    private string state = "";

    private static void Connect(string host) => Fail(new IOException(host));

    private static int Digit(ReadOnlySpan<char> text) =>
        char.IsDigit(text[0]) ? text[0] - '0' : Fail(new FormatException(text.ToString()));

    [Snippet]
    void A_goto_to_the_report(ILogger log)
    {
        Exception failure;
        try
        {
            Connect("a");
            return;
        }
        catch (Exception ex)
        {
            failure = ex;
            goto failed;
        }

    failed:
        log.LogError(failure, "connect");
    }

    [Snippet]
    void A_goto_past_the_report(ILogger log)
    {
        Exception? failure = null;
        try { Connect("a"); }
        catch (Exception ex)
        {
            failure = ex;
            goto done;
        }

        log.LogError(failure, "connect");
    done:
        state = "done";
    }

    [Snippet(IsRetry = true)]
    void A_goto_back_to_the_attempt()
    {
        var attempt = 0;
    again:
        try { Connect("a"); }
        catch (IOException)
        {
            if (++attempt < 3) goto again;
            throw;
        }
    }

    [Snippet]
    bool A_goto_back_to_the_attempt_that_gives_up()
    {
        var attempt = 0;
    again:
        try
        {
            Connect("a");
            return true;
        }
        catch (IOException)
        {
            if (++attempt < 3) goto again;
            return false;
        }
    }

    [Snippet]
    void A_jump_to_the_next_of_the_outer_loop()
    {
        foreach (var host in new[] { "a", "b" })
        {
            for (var port = 1; port < 3; port++)
            {
                try { Connect($"{host}:{port}"); }
                catch (IOException) { goto next; }
            }

        next:
            rounds++;
        }
    }

    [Snippet]
    void A_jump_out_of_both_loops_to_a_throw()
    {
        Exception? failure = null;
        foreach (var host in new[] { "a", "b" })
        {
            for (var port = 1; port < 3; port++)
            {
                try { Connect($"{host}:{port}"); }
                catch (IOException ex)
                {
                    failure = ex;
                    goto stop;
                }
            }
        }

        return;
    stop:
        throw new InvalidOperationException("no host", failure);
    }

    [Snippet(Paths = 2)]
    void A_switch_with_a_goto_case(int which, ILogger log)
    {
        try { Fail(which == 0 ? new FileNotFoundException() : new EndOfStreamException()); }
        catch (IOException ex)
        {
            switch (ex)
            {
                case FileNotFoundException:
                    state = "missing";
                    goto default;
                default:
                    log.LogError(ex, "{State}", state);
                    break;
            }
        }
    }

    [Snippet]
    void A_local_function_that_reports(ILogger log)
    {
        try { Connect("a"); }
        catch (Exception ex) { Failed(ex, "a"); }

        void Failed(Exception why, string host) => log.LogError(why, "{Host}", host);
    }

    [Snippet]
    void A_local_function_that_notes()
    {
        try { Connect("a"); }
        catch (Exception ex) { Failed(ex, "a"); }

        void Failed(Exception why, string host) => state = $"{host}: {why.Message}";
    }

    [Snippet]
    int A_local_function_with_the_handler()
    {
        return Attempt("a") + Attempt("b");

        static int Attempt(string host)
        {
            try
            {
                Connect(host);
                return 1;
            }
            catch (IOException) { return 0; }
        }
    }

    [Snippet]
    void A_local_function_with_the_handler_that_keeps_it(ILogger log)
    {
        Exception? last = null;
        Attempt("a");
        if (last is not null) log.LogError(last, "attempt");

        void Attempt(string host)
        {
            try { Connect(host); }
            catch (IOException ex) { last = ex; }
        }
    }

    [Snippet]
    void A_local_function_with_the_handler_that_keeps_it_in_vain()
    {
        Exception? last = null;
        Attempt("a");
        state = last is null ? "good" : "bad";

        void Attempt(string host)
        {
            try { Connect(host); }
            catch (IOException ex) { last = ex; }
        }
    }

    [Snippet]
    void A_lambda_that_reports_later(ILogger log)
    {
        Action? report = null;
        try { Connect("a"); }
        catch (Exception ex) { report = () => log.LogError(ex, "connect"); }
        state = "closed";
        report?.Invoke();
    }

    [Snippet]
    void A_lambda_that_is_not_run(ILogger log)
    {
        Action? report = null;
        try { Connect("a"); }
        catch (Exception ex) { report = () => log.LogError(ex, "connect"); }
        state = report is null ? "good" : "bad";
    }

    [Snippet]
    void A_list_of_lambdas_that_are_run(ILogger log)
    {
        var later = new List<Action>();
        foreach (var host in new[] { "a", "b" })
        {
            try { Connect(host); }
            catch (Exception ex) { later.Add(() => log.LogError(ex, "{Host}", host)); }
        }

        foreach (var action in later) action();
    }

    [Snippet]
    void An_out_argument_of_a_helper(ILogger log)
    {
        if (!TryConnect("a", out var why)) log.LogError(why, "connect");

        static bool TryConnect(string host, out Exception? why)
        {
            why = null;
            try
            {
                Connect(host);
                return true;
            }
            catch (Exception ex)
            {
                why = ex;
                return false;
            }
        }
    }

    [Snippet]
    bool A_reference_that_is_filled(ref Exception? why)
    {
        try
        {
            Connect("a");
            return true;
        }
        catch (Exception ex)
        {
            why = ex;
            return false;
        }
    }

    [Snippet]
    int A_span_of_digits()
    {
        Span<int> digits = stackalloc int[2];
        ReadOnlySpan<char> text = "7x";
        for (var index = 0; index < text.Length; index++)
        {
            try { digits[index] = Digit(text[index..]); }
            catch (FormatException) { digits[index] = -1; }
        }

        return digits[0] + digits[1];
    }

    [Snippet]
    int A_span_of_digits_or_a_failure()
    {
        ReadOnlySpan<char> text = "7x";
        var sum = 0;
        for (var index = 0; index < text.Length; index++)
        {
            try { sum += Digit(text[index..]); }
            catch (FormatException ex) { throw new FormatException($"position {index}", ex); }
        }

        return sum;
    }

    [Snippet]
    string A_rented_buffer_and_a_default()
    {
        var buffer = ArrayPool<char>.Shared.Rent(16);
        try
        {
            Connect("a");
            return new string(buffer, 0, 1);
        }
        catch (IOException) { return string.Empty; }
        finally { ArrayPool<char>.Shared.Return(buffer); }
    }

    [Snippet]
    string A_text_that_says_so()
    {
        var text = new StringBuilder("host: ");
        try
        {
            Connect("a");
            text.Append("up");
        }
        catch (Exception ex) { text.Append(CultureInfo.InvariantCulture, $"down ({ex.GetType().Name})"); }
        return text.ToString();
    }

    [Snippet]
    IEnumerable<object> An_iterator_that_yields_it()
    {
        Exception? failure = null;
        try { Connect("a"); }
        catch (Exception ex) { failure = ex; }
        if (failure is not null) yield return failure;
    }

    [Snippet]
    IEnumerable<int> An_iterator_that_ends()
    {
        var failed = false;
        try { Connect("a"); }
        catch (Exception) { failed = true; }
        if (failed) yield break;
        yield return 1;
    }

    [Snippet]
    IEnumerable<int> An_iterator_that_throws_at_last()
    {
        Exception? failure = null;
        for (var number = 1; number < 3; number++)
        {
            yield return number;
            try { Connect("a"); }
            catch (IOException ex)
            {
                failure = ex;
                break;
            }
        }

        if (failure is not null) throw new InvalidDataException("the rest is missing", failure);
    }

    [Snippet(Paths = 2)]
    void An_early_return_before_the_report(int which, ILogger log)
    {
        try { Fail(which == 0 ? new IOException("in use") : new IOException("disk full")); }
        catch (IOException ex)
        {
            if (ex.Message.Contains("in use", StringComparison.Ordinal))
            {
                state = "waiting";
                return;
            }

            log.LogError(ex, "write");
        }
    }

    [Snippet(Paths = 2)]
    void A_break_before_the_report(int which, ILogger log)
    {
        while (true)
        {
            try { Fail(which == 0 ? new EndOfStreamException() : new IOException("disk full")); }
            catch (Exception ex)
            {
                if (ex is EndOfStreamException) break;
                log.LogError(ex, "read");
                return;
            }
        }
    }
}
