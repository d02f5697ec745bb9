// Importers and batch loops of a seed merchant.
using System.Globalization;
using System.Text;

internal sealed class CantonImporters
{
    private sealed record Seed(string Name, decimal Price);

    private sealed record Problem(int Row, string Text)
    {
        public Exception? Cause { get; init; }
    }

    private sealed class BrokenCatalogue(string text, IEnumerable<Exception> rows) : AggregateException(text, rows);

    [Snippet]
    int Problems_whose_causes_are_thrown_together()
    {
        var problems = new List<Problem>();
        for (var row = 0; row < 3; row++)
        {
            try
            {
                Fail(new FormatException("row " + row));
            }
            catch (FormatException ex)
            {
                problems.Add(new Problem(row, ex.Message) { Cause = ex });
            }
        }

        if (problems.Count > 0) throw new BrokenCatalogue("catalogue", problems.Select(p => p.Cause!));
        return 3;
    }

    [Snippet]
    int Problems_without_causes(ILogger log)
    {
        var problems = new List<Problem>();
        for (var row = 0; row < 3; row++)
        {
            try
            {
                Fail(new FormatException("row " + row));
            }
            catch (FormatException ex)
            {
                problems.Add(new Problem(row, ex.Message));
            }
        }

        foreach (var problem in problems) log.LogError(problem.Cause, "Row {Row}: {Text}", problem.Row, problem.Text);
        return problems.Count;
    }

    [Snippet]
    int Rows_that_are_skipped_and_counted(ILogger log)
    {
        var skipped = 0;
        foreach (var row in new[] { "a", "b" })
        {
            try
            {
                _ = decimal.Parse(row + Fail(new FormatException(row)), CultureInfo.InvariantCulture);
            }
            catch (FormatException)
            {
                skipped++;
                continue;
            }
        }

        if (skipped > 0) log.LogWarning("{Skipped} rows were skipped", skipped);
        return skipped;
    }

    [Snippet]
    int Rows_that_are_reported_one_by_one(ILogger log)
    {
        var sum = 0m;
        foreach (var row in new[] { "a", "b" })
        {
            Seed? seed = null;
            try
            {
                seed = new Seed(row, Fail(new FormatException(row)));
            }
            catch (Exception ex) when (ex is FormatException or OverflowException)
            {
                log.LogError(ex, "Row {Row} is broken", row);
            }

            sum += seed?.Price ?? 0;
        }

        return (int)sum;
    }

    [Snippet(Paths = 2)]
    int Rows_of_which_the_empty_are_let_go(ILogger log, int which)
    {
        var row = which == 0 ? "" : "x";
        try
        {
            return Fail(new FormatException(row));
        }
        catch (FormatException ex)
        {
            if (row.Length == 0) return 0;
            log.LogError(ex, "Row");
            return -1;
        }
    }

    private sealed class Progress(Action<string, Exception?> onRow)
    {
        public void Done(string row) => onRow(row, null);

        public void Broken(string row, Exception ex) => onRow(row, ex);
    }

    [Snippet]
    void A_progress_that_logs_what_is_broken(ILogger log)
    {
        var progress = new Progress((row, ex) =>
        {
            if (ex != null) log.LogError(ex, "{Row}", row);
            else log.LogDebug("{Row}", row);
        });
        try
        {
            Fail();
            progress.Done("a");
        }
        catch (Exception ex)
        {
            progress.Broken("a", ex);
        }
    }

    [Snippet]
    void A_progress_that_only_counts(ILogger log)
    {
        var broken = 0;
        var progress = new Progress((_, ex) => broken += ex is null ? 0 : 1);
        try
        {
            Fail();
            progress.Done("a");
        }
        catch (Exception ex)
        {
            progress.Broken("a", ex);
        }

        log.LogInformation("{Broken} broken rows", broken);
    }

    private static IEnumerable<Seed> Seeds(IEnumerable<string> rows, ILogger log)
    {
        foreach (var row in rows)
        {
            Seed seed;
            try
            {
                seed = new Seed(row, Fail(new FormatException(row)));
            }
            catch (FormatException ex)
            {
                log.LogError(ex, "{Row}", row);
                continue;
            }

            yield return seed;
        }
    }

    [Snippet(In = nameof(Seeds))]
    int An_iterator_that_logs(ILogger log) => Seeds(["a", "b"], log).Count();

    private static async IAsyncEnumerable<Seed> SeedsAsync(IEnumerable<string> rows)
    {
        foreach (var row in rows)
        {
            Seed? seed = null;
            try
            {
                seed = new Seed(row, await FailAsync());
            }
            catch (InvalidOperationException)
            {
                // The row is left out.
            }

            if (seed is not null) yield return seed;
        }
    }

    [Snippet(In = nameof(SeedsAsync))]
    async Task An_async_iterator_that_leaves_out()
    {
        await foreach (var seed in SeedsAsync(["a"])) Console.WriteLine(seed);
    }

    [Snippet]
    void A_file_that_is_thrown_with_its_name()
    {
        const string Path = "seeds.csv";
        try
        {
            Fail<IOException>();
        }
        catch (IOException ex)
        {
            ex.Data["path"] = Path;
            throw;
        }
    }

    [Snippet]
    void A_file_that_is_thrown_with_its_text()
    {
        const string Path = "seeds.csv";
        try
        {
            Fail<IOException>();
        }
        catch (IOException ex)
        {
            var text = new StringBuilder("Cannot read ").Append(Path).Append(": ").Append(ex.Message);
            throw new InvalidDataException(text.ToString());
        }
    }

    [Snippet]
    bool A_report_in_a_text_file()
    {
        var lines = new List<string>();
        try
        {
            Fail<IOException>();
        }
        catch (IOException ex)
        {
            lines.Add(DateTime.UtcNow.ToString("u", CultureInfo.InvariantCulture));
            lines.Add(ex.ToString());
        }

        File.WriteAllLines(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "canton-seeds.log"), lines);
        return lines.Count == 0;
    }

    [Snippet]
    void The_last_error_is_thrown_at_the_end()
    {
        Exception? last = null;
        foreach (var row in new[] { "a" })
        {
            try
            {
                Fail(new FormatException(row));
            }
            catch (FormatException ex)
            {
                last = ex;
            }
        }

        if (last != null) throw new InvalidDataException("The catalogue is broken", last);
    }

    [Snippet]
    void The_last_error_is_written_out()
    {
        Exception? last = null;
        foreach (var row in new[] { "a" })
        {
            try
            {
                Fail(new FormatException(row));
            }
            catch (FormatException ex)
            {
                last = ex;
            }
        }

        if (last != null) Console.Error.WriteLine("The catalogue is broken: " + last);
    }

    private sealed class Batch
    {
        public int Ok { get; private set; }

        public List<Exception> Errors { get; } = [];

        public void Run(IEnumerable<Action> steps)
        {
            foreach (var step in steps)
            {
                try
                {
                    step();
                    Ok++;
                }
                catch (Exception ex)
                {
                    Errors.Add(ex);
                }
            }
        }
    }

    [Snippet(In = nameof(Batch))]
    int A_batch_whose_errors_are_logged(ILogger log)
    {
        var batch = new Batch();
        batch.Run([() => Fail(), () => Fail()]);
        foreach (var error in batch.Errors) log.LogError(error, "Step");
        return batch.Ok;
    }

    private sealed class SilentBatch
    {
        private int ok;
        private int bad;

        public string Summary => $"{ok} of {ok + bad}";

        public void Run(IEnumerable<Action> steps)
        {
            foreach (var step in steps)
            {
                try
                {
                    step();
                    ok++;
                }
                catch
                {
                    bad++;
                }
            }
        }
    }

    [Snippet(In = nameof(SilentBatch))]
    string A_batch_with_a_summary()
    {
        var batch = new SilentBatch();
        batch.Run([() => Fail(), () => Fail()]);
        return batch.Summary;
    }
}
