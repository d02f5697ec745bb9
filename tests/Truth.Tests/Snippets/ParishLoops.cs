// Retries, importers, parsers, batches and queues of a parish office.
using System.Collections.Immutable;
using System.Globalization;

internal sealed class ParishLoops
{
    private readonly List<string> rows = [];
    private readonly Queue<string> waiting = new(["a", "b"]);

    private sealed record Bad(int Row, string Text, Exception? Why = null);

    private sealed class Import
    {
        public int Good { get; private set; }

        public List<Bad> Bads { get; } = [];

        public bool HasBads => Bads.Count > 0;

        public void Run(IEnumerable<string> lines, Func<string, int> parse)
        {
            var row = 0;
            foreach (var line in lines)
            {
                row++;
                try
                {
                    Good += parse(line);
                }
                catch (FormatException why)
                {
                    Bads.Add(new(row, line, why));
                }
            }
        }
    }

    private static int Parse(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : Fail(new FormatException(text));

    [Snippet(In = nameof(Import))]
    void An_import_whose_bads_are_logged(ILogger log)
    {
        var import = new Import();
        import.Run(["1", "x"], Parse);
        if (import.HasBads)
            foreach (var bad in import.Bads) log.LogError(bad.Why, "row {Row}", bad.Row);
    }

    [Snippet]
    int Rows_that_are_skipped()
    {
        var skipped = 0;
        foreach (var text in new[] { "1", "x" })
        {
            try
            {
                rows.Add($"{Parse(text)}");
            }
            catch (FormatException)
            {
                skipped++;
            }
        }

        return skipped;
    }

    [Snippet]
    void Rows_that_are_skipped_and_counted_in_an_entry(ILogger log)
    {
        var skipped = 0;
        foreach (var text in new[] { "x", "y" })
        {
            try
            {
                rows.Add($"{Parse(text)}");
            }
            catch (FormatException)
            {
                skipped++;
            }
        }

        if (skipped > 0) log.LogError("{Skipped} rows were skipped", skipped);
    }

    [Snippet(IsRetry = true)]
    int Three_attempts_and_a_throw()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Fail(new IOException($"{attempt}"));
            }
            catch (IOException why)
            {
                if (attempt >= 3) throw new TimeoutException("given up", why);
                Thread.Yield();
            }
        }
    }

    [Snippet(IsRetry = true)]
    int Three_attempts_with_a_filter(ILogger log)
    {
        var attempt = 0;
        while (true)
        {
            try
            {
                attempt++;
                return Fail(new IOException($"{attempt}"));
            }
            /* judged */
            catch (IOException why) when (attempt < 3)
            {
                log.LogWarning(why, "attempt {Attempt}", attempt);
            }
            catch (IOException why)
            {
                log.LogError(why, "given up");
                return -1;
            }
        }
    }

    [Snippet(IsRetry = true)]
    int Three_attempts_and_a_default(ILogger log)
    {
        var attempt = 0;
        while (attempt < 3)
        {
            attempt++;
            try
            {
                return Fail(new IOException($"{attempt}"));
            }
            catch (IOException why)
            {
                log.LogWarning(why, "attempt {Attempt}", attempt);
            }
        }

        return -1;
    }

    [Snippet(IsRetry = true)]
    void Three_attempts_that_are_thrown_together()
    {
        var faults = ImmutableArray.CreateBuilder<Exception>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                Fail(new IOException($"{attempt}"));
                return;
            }
            catch (IOException why)
            {
                faults.Add(why);
            }
        }

        throw new AggregateException("three times", faults);
    }

    [Snippet(IsRetry = true)]
    void Attempts_until_the_last_is_thrown_as_it_was()
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? last = null;
        for (var left = 2; left >= 0; left--)
        {
            try
            {
                Fail(new IOException());
                return;
            }
            catch (IOException why)
            {
                last = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(why);
            }
        }

        last!.Throw();
    }

    [Snippet]
    void A_queue_that_is_worked_off(ILogger log)
    {
        while (waiting.TryDequeue(out var next))
        {
            try
            {
                Parse(next);
            }
            catch (Exception why) when (why is FormatException or OverflowException)
            {
                log.LogError(why, "{Next}", next);
                continue;
            }

            rows.Add(next);
        }
    }

    [Snippet]
    void A_queue_that_takes_it_again()
    {
        var turns = 0;
        while (turns++ < 2 && waiting.TryDequeue(out var next))
        {
            try
            {
                Parse(next);
            }
            catch (FormatException)
            {
                waiting.Enqueue(next);
            }
        }
    }

    [Snippet]
    void Only_the_first_three_are_logged(ILogger log)
    {
        var told = 0;
        foreach (var text in new[] { "a", "b", "c", "d" })
        {
            try
            {
                Parse(text);
            }
            catch (FormatException why)
            {
                if (told++ < 3) log.LogError(why, "{Text}", text);
            }
        }
    }

    [Snippet]
    void The_first_of_them_leaves_the_loop(ILogger log)
    {
        (int Row, Exception Why)? stopped = null;
        var row = 0;
        foreach (var text in new[] { "1", "x", "y" })
        {
            row++;
            try
            {
                Parse(text);
            }
            catch (FormatException why)
            {
                stopped = (row, why);
            }

            if (stopped is not null) break;
        }

        if (stopped is var (at, fault)) log.LogError(fault, "stopped at {At}", at);
    }

    [Snippet]
    int A_parser_with_an_end_by_goto(ILogger log)
    {
        var at = 0;
        Exception fault;
    next:
        try
        {
            at++;
            if (at == 3) return at;
            Parse("x");
            goto next;
        }
        catch (FormatException why)
        {
            fault = why;
        }

        log.LogError(fault, "at {At}", at);
        return -1;
    }

    [Snippet]
    void Batches_whose_faults_are_grouped(ILogger log)
    {
        var faults = new Dictionary<string, List<Exception>>();
        foreach (var text in new[] { "x", "y", "x" })
        {
            try
            {
                Parse(text);
            }
            catch (FormatException why)
            {
                if (!faults.TryGetValue(text, out var some)) faults[text] = some = [];
                some.Add(why);
            }
        }

        foreach (var (text, some) in faults)
            log.LogError(new AggregateException(some), "{Count} of {Text}", some.Count, text);
    }

    [Snippet]
    void Batches_whose_faults_are_counted(ILogger log)
    {
        var faults = new Dictionary<string, List<Exception>>();
        foreach (var text in new[] { "x", "y", "x" })
        {
            try
            {
                Parse(text);
            }
            catch (FormatException why)
            {
                if (!faults.TryGetValue(text, out var some)) faults[text] = some = [];
                some.Add(why);
            }
        }

        foreach (var (text, some) in faults) log.LogError("{Count} of {Text}", some.Count, text);
    }
}
