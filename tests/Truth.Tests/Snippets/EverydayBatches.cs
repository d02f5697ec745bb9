using System.Collections.Concurrent;

// Imports, retries, background loops and what they collect.
internal sealed class EverydayBatches
{
    private static readonly int[] Rows = [1, 2];
    private readonly ConcurrentQueue<Exception> deadLetters = new();

    private sealed record RowError(int Row, string Text, Exception? Cause = null);

    private sealed class Report
    {
        public List<RowError> Errors { get; } = [];
        public int Skipped { get; set; }
        public void Skip(int row, Exception why) => Errors.Add(new RowError(row, why.Message, why));
        public void SkipQuietly(int row, Exception why)
        {
            Skipped++;
            Errors.Add(new RowError(row, why.Message));
        }
    }

    private static int Parse(int row) => Fail(new FormatException($"row {row}"));

    [Snippet]
    int Rows_that_are_counted()
    {
        var bad = 0;
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException) { bad++; }
        }

        return bad;
    }

    [Snippet]
    void Rows_that_are_skipped_with_continue(ILogger log)
    {
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex)
            {
                log.LogInformation(ex, "row {Row} skipped", row);
                continue;
            }
        }
    }

    [Snippet]
    Report A_report_that_keeps_them()
    {
        var report = new Report();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex) { report.Skip(row, ex); }
        }

        return report;
    }

    [Snippet]
    Report A_report_that_keeps_their_text()
    {
        var report = new Report();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex) { report.SkipQuietly(row, ex); }
        }

        return report;
    }

    [Snippet]
    int A_report_that_is_only_counted()
    {
        var report = new Report();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex) { report.Skip(row, ex); }
        }

        return report.Errors.Count;
    }

    [Snippet]
    void A_report_whose_errors_are_logged(ILogger log)
    {
        var report = new Report();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex) { report.Skip(row, ex); }
        }

        foreach (var error in report.Errors) log.LogError(error.Cause, "row {Row}: {Text}", error.Row, error.Text);
    }

    [Snippet]
    void A_report_whose_texts_are_logged(ILogger log)
    {
        var report = new Report();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex) { report.Skip(row, ex); }
        }

        foreach (var error in report.Errors) log.LogError("row {Row}: {Text}", error.Row, error.Text);
    }

    [Snippet]
    void Texts_that_are_joined_and_thrown()
    {
        var errors = new List<string>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex) { errors.Add(ex.Message); }
        }

        if (errors.Count > 0) throw new InvalidDataException(string.Join("\n", errors));
    }

    [Snippet]
    void Failures_that_are_thrown_together()
    {
        var errors = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex) { errors.Add(new InvalidDataException($"row {row}", ex)); }
        }

        if (errors is { Count: > 0 }) throw new AggregateException("import failed", errors);
    }

    [Snippet]
    void Failures_that_are_thrown_together_if_any()
    {
        List<Exception>? errors = null;
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex) { (errors ??= []).Add(ex); }
        }

        if (errors != null) throw new AggregateException(errors);
    }

    [Snippet]
    void Failures_that_are_thrown_alone_or_together()
    {
        var errors = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (FormatException ex) { errors.Add(ex); }
        }

        switch (errors.Count)
        {
            case 0: return;
            case 1: throw errors[0];
            default: throw new AggregateException(errors);
        }
    }

    [Snippet]
    void Only_the_first_is_thrown_and_it_is_the_only_one()
    {
        Exception? first = null;
        try { Parse(1); }
        catch (FormatException ex) { first ??= ex; }
        if (first is not null) throw new InvalidDataException("import failed", first);
    }

    [Snippet]
    bool A_retry_that_gives_up_with_false()
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            try { Fail(new IOException("net")); return true; }
            catch (IOException) { Thread.Sleep(1); }
        }

        return false;
    }

    [Snippet]
    void A_retry_that_gives_up_with_another_exception()
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            try { Fail(new IOException("net")); return; }
            catch (IOException) { Thread.Sleep(1); }
        }

        throw new TimeoutException("gave up");
    }

    [Snippet]
    async Task A_retry_with_a_warning_for_each(ILogger log)
    {
        var left = 2;
        while (left-- > 0)
        {
            try { await FailAsync(); }
            catch (InvalidOperationException ex)
            {
                log.LogWarning(ex, "retrying, {Left} left", left);
                await Task.Delay(1);
            }
        }
    }

    [Snippet]
    void A_queue_of_dead_letters()
    {
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (Exception ex) { deadLetters.Enqueue(ex); }
        }
    }

    [Snippet]
    int A_local_queue_of_dead_letters()
    {
        var letters = new ConcurrentQueue<Exception>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (Exception ex) { letters.Enqueue(ex); }
        }

        return letters.Count;
    }

    [Snippet]
    void A_local_queue_that_is_emptied(ILogger log)
    {
        var letters = new ConcurrentQueue<Exception>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (Exception ex) { letters.Enqueue(ex); }
        }

        while (letters.TryDequeue(out var letter)) log.LogError(letter, "dead letter");
    }

    [Snippet]
    void A_stack_of_which_one_is_taken(ILogger log)
    {
        var stack = new Stack<Exception>();
        try { Parse(1); }
        catch (Exception ex) { stack.Push(ex); }
        if (stack.TryPop(out var top)) log.LogError(top, "failed");
    }

    [Snippet]
    void A_dictionary_by_row_that_is_reported(ILogger log)
    {
        var byRow = new SortedDictionary<int, Exception>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (Exception ex) { byRow[row] = ex; }
        }

        foreach (var (row, why) in byRow) log.LogError(why, "row {Row}", row);
    }

    [Snippet]
    void A_dictionary_by_row_whose_keys_are_reported(ILogger log)
    {
        var byRow = new SortedDictionary<int, Exception>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (Exception ex) { byRow[row] = ex; }
        }

        if (byRow.Count > 0) log.LogError("rows {Rows} failed", string.Join(',', byRow.Keys));
    }

    [Snippet]
    void A_dictionary_by_row_whose_values_are_thrown()
    {
        var byRow = new Dictionary<int, Exception>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (Exception ex) { byRow.TryAdd(row, ex); }
        }

        if (byRow.Count != 0) throw new AggregateException(byRow.Values);
    }

    [Snippet]
    void Errors_projected_by_LINQ_and_thrown()
    {
        var errors = new List<(int Row, Exception Why)>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (Exception ex) { errors.Add((row, ex)); }
        }

        if (errors.Any()) throw new AggregateException(errors.Select(error => error.Why));
    }

    [Snippet]
    void Errors_projected_by_LINQ_to_their_text(ILogger log)
    {
        var errors = new List<(int Row, Exception Why)>();
        foreach (var row in Rows)
        {
            try { Parse(row); }
            catch (Exception ex) { errors.Add((row, ex)); }
        }

        log.LogError("{Errors}", string.Join("; ", errors.Select(error => error.Why.Message)));
    }

    [Snippet]
    async Task A_background_loop_that_waits_and_goes_on(ILogger log)
    {
        var rounds = 0;
        while (rounds++ < 2)
        {
            try { await FailAsync(); }
            catch (OperationCanceledException) { break; }
            /* judged */
            catch (Exception ex) { log.LogDebug(ex, "round {Round} failed", rounds); }
        }
    }

    [Snippet]
    async Task A_background_loop_that_stops_at_the_first(ILogger log)
    {
        var running = true;
        while (running)
        {
            try { await FailAsync(); }
            catch (Exception ex)
            {
                running = false;
                log.LogCritical(ex, "stopped");
            }
        }
    }

    [Snippet]
    void Only_every_third_failure_is_told(ILogger log)
    {
        var row = 0;
        while (row++ < 3)
        {
            try { Parse(row); }
            catch (Exception ex)
            {
                if (row % 3 == 0) log.LogError(ex, "three failures");
            }
        }
    }
}
