// Loops, jumps, finally and using of small apps.
internal sealed class VillageFlows
{
    private readonly List<string> shown = [];
    private bool isClosed;

    private static void Mill(string grain) => Fail(new IOException(grain));

    private sealed class Cart(Action onEnd) : IDisposable
    {
        public bool IsBroken { get; set; }

        public void Dispose() => onEnd();
    }

    private sealed class Ledger(ILogger log) : IDisposable
    {
        private readonly List<Exception> faults = [];

        public void Note(Exception why) => faults.Add(why);

        public void Dispose()
        {
            foreach (var why in faults) log.LogError(why, "ledger");
        }
    }

    private sealed class Scrap : IDisposable
    {
        private readonly List<Exception> faults = [];

        public void Note(Exception why) => faults.Add(why);

        public void Dispose() => faults.Clear();
    }

    [Snippet]
    void A_ledger_that_tells_at_its_end(ILogger log)
    {
        using var ledger = new Ledger(log);
        try { Mill("rye"); }
        catch (IOException why) { ledger.Note(why); }
    }

    [Snippet]
    void A_scrap_that_is_cleared_at_its_end()
    {
        using var scrap = new Scrap();
        try { Mill("rye"); }
        catch (IOException why) { scrap.Note(why); }
    }

    [Snippet]
    void A_cart_that_is_marked_and_thrown_on()
    {
        using var cart = new Cart(() => shown.Add("end"));
        try { Mill("rye"); }
        catch
        {
            cart.IsBroken = true;
            throw;
        }
    }

    [Snippet]
    bool A_success_flag_and_a_finally(ILogger log)
    {
        var isDone = false;
        try
        {
            Mill("rye");
            isDone = true;
        }
        catch (IOException why)
        {
            log.LogError(why, "mill");
        }
        finally
        {
            if (!isDone) shown.Add("undone");
        }

        return isDone;
    }

    [Snippet]
    void A_finally_that_throws_for_what_was_kept()
    {
        Exception? kept = null;
        try { Mill("rye"); }
        catch (IOException why) { kept = why; }
        finally
        {
            isClosed = true;
            if (kept is not null) throw new InvalidOperationException("mill", kept);
        }
    }

    [Snippet]
    void A_finally_that_logs_a_flag(ILogger log)
    {
        var isBroken = false;
        try { Mill("rye"); }
        catch (IOException) { isBroken = true; }
        finally
        {
            if (isBroken) log.LogError("the mill is broken");
        }
    }

    [Snippet(IsRetry = true)]
    void Until_it_works_or_three_times()
    {
        var left = 3;
        do
        {
            try
            {
                Mill("rye");
                return;
            }
            catch (IOException) when (--left > 0)
            {
                Thread.Sleep(0);
            }
        }
        while (true);
    }

    [Snippet(IsRetry = true)]
    bool Until_it_works_or_never()
    {
        var left = 3;
        while (left-- > 0)
        {
            try
            {
                Mill("rye");
                return true;
            }
            catch (IOException)
            {
                Thread.Sleep(0);
            }
        }

        return false;
    }

    [Snippet(IsRetry = true)]
    bool Until_it_works_and_then_the_last_is_logged(ILogger log)
    {
        IOException? last = null;
        foreach (var pause in new[] { 0, 0, 1 })
        {
            try
            {
                Mill("rye");
                return true;
            }
            catch (IOException why)
            {
                last = why;
                Thread.Sleep(pause);
            }
        }

        log.LogError(last, "no flour");
        return false;
    }

    [Snippet(IsRetry = true)]
    bool Until_it_works_and_then_a_word_is_logged(ILogger log)
    {
        IOException? last = null;
        foreach (var pause in new[] { 0, 0, 1 })
        {
            try
            {
                Mill("rye");
                return true;
            }
            catch (IOException why)
            {
                last = why;
                Thread.Sleep(pause);
            }
        }

        log.LogError("no flour: {Text}", last?.Message);
        return false;
    }

    [Snippet]
    void Left_by_a_jump_and_thrown()
    {
        Exception kept;
        try
        {
            Mill("rye");
            return;
        }
        catch (IOException why)
        {
            kept = why;
            goto broken;
        }

    broken:
        throw new InvalidOperationException("mill", kept);
    }

    [Snippet]
    void Next_in_a_loop_after_a_capture()
    {
        foreach (var grain in new[] { "rye", "oat" })
        {
            try
            {
                Mill(grain);
            }
            catch (IOException why)
            {
                SentrySdk.CaptureException(why);
                continue;
            }

            shown.Add(grain);
        }
    }

    [Snippet]
    void Only_the_first_of_a_loop(ILogger log)
    {
        var isTold = false;
        foreach (var grain in new[] { "rye" })
        {
            try { Mill(grain); }
            catch (IOException why) when (!isTold)
            {
                isTold = true;
                log.LogError(why, "{Grain}", grain);
            }
        }
    }

    [Snippet]
    void Stopped_at_the_first_and_thrown()
    {
        (string Grain, Exception Why)? first = null;
        foreach (var grain in new[] { "rye", "oat" })
        {
            try { Mill(grain); }
            catch (IOException why)
            {
                first = (grain, why);
                break;
            }
        }

        if (first is { } stop) throw new InvalidOperationException(stop.Grain, stop.Why);
    }

    [Snippet]
    void Stopped_at_the_first_and_named()
    {
        (string Grain, Exception Why)? first = null;
        foreach (var grain in new[] { "rye", "oat" })
        {
            try { Mill(grain); }
            catch (IOException why)
            {
                first = (grain, why);
                break;
            }
        }

        if (first is { } stop) throw new InvalidOperationException(stop.Grain);
    }

    [Snippet]
    void A_pair_that_has_a_value(ILogger log)
    {
        (string Grain, Exception Why)? kept = null;
        try { Mill("rye"); }
        catch (IOException why) { kept = ("rye", why); }
        if (kept.HasValue) log.LogError(kept.Value.Why, "{Grain}", kept.Value.Grain);
    }

    [Snippet]
    void A_loop_with_its_own_state(ILogger log)
    {
        Exception? fault = null;
        for (var i = 0; fault is null && i < 2; i++)
        {
            try { Mill("rye"); }
            catch (IOException why) { fault = why; }
        }

        if (fault is not null) log.LogCritical(fault, "loop");
    }
}
