using System.Collections.Concurrent;
using System.Text;

// A nightly import: files, lines, mappings, batches and the report at the end.
internal sealed class UnseenImports
{
    private readonly List<Exception> rejected = [];
    private readonly ConcurrentQueue<(int Line, Exception Error)> dead = new();
    private int skipped;

    private event EventHandler<RowFailedEventArgs>? RowFailed;

    private sealed record Row(int Line, string Text);

    private sealed record RowError(int Line, Exception Error);

    private sealed record RowRemark(int Line, string Remark);

    private sealed class RowFailedEventArgs(int line, Exception error) : EventArgs
    {
        public int Line => line;

        public Exception Error => error;
    }

    private sealed class ImportException(string file, Exception inner) : Exception($"import of {file} failed", inner)
    {
        public string File => file;
    }

    private sealed record Options(bool Strict, int MaxErrors = 10);

    private sealed class ImportReport
    {
        public int Failures { get; private set; }

        public string LastText { get; private set; } = "";

        public List<Exception> Errors { get; } = [];

        public void Count(Exception exception)
        {
            Failures++;
            LastText = exception.Message;
        }

        public ImportReport With(Exception exception)
        {
            Errors.Add(exception);
            return this;
        }
    }

    private sealed class Batch(ILogger log) : IDisposable
    {
        private bool isCommitted;

        public void Commit() => isCommitted = true;

        public void Dispose()
        {
            if (!isCommitted) log.LogWarning("Batch was rolled back");
        }
    }

    private sealed class Schema
    {
        public static readonly Schema Empty = new();

        public int Columns { get; init; }
    }

    private static Row Parse(int line) => new(Fail(new FormatException($"line {line}")), "x");

    private static Row? ParseOrNull(int line)
    {
        try
        {
            return Parse(line);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool Note(ILogger log, Exception exception)
    {
        log.LogError(exception, "Import stopped");
        return false;
    }

    private static bool Swallow(ILogger log, Exception exception, string file)
    {
        log.LogInformation(exception, "Skipped {File}", file);
        return true;
    }

    private static void Rethrow(Exception exception) => throw new InvalidDataException("row", exception);

    private static void Ignore(Exception exception)
    {
    }

    [Snippet]
    List<string> Rows_that_fail_become_lines_of_text()
    {
        var errors = new List<string>();
        for (var line = 0; line < 2; line++)
        {
            try
            {
                Parse(line);
            }
            catch (FormatException ex)
            {
                errors.Add($"line {line}: {ex.Message}");
            }
        }

        return errors;
    }

    [Snippet]
    IReadOnlyList<RowError> Rows_that_fail_become_records()
    {
        List<RowError> errors = [];
        for (var line = 0; line < 2; line++)
        {
            try
            {
                Parse(line);
            }
            catch (FormatException ex)
            {
                errors.Add(new RowError(line, ex));
            }
        }

        return errors;
    }

    [Snippet]
    IReadOnlyList<RowRemark> Rows_that_fail_become_remarks()
    {
        List<RowError> errors = [];
        for (var line = 0; line < 2; line++)
        {
            try
            {
                Parse(line);
            }
            catch (Exception ex)
            {
                errors.Add(new RowError(line, ex));
            }
        }

        return errors.Select(error => new RowRemark(error.Line, error.Error.Message)).ToList();
    }

    [Snippet]
    void All_errors_are_thrown_in_the_end()
    {
        List<Exception>? errors = null;
        for (var line = 0; line < 2; line++)
        {
            try
            {
                Parse(line);
            }
            catch (Exception ex)
            {
                (errors ??= []).Add(ex);
            }
        }

        if (errors is { Count: > 0 }) throw new AggregateException("import", errors);
    }

    [Snippet(Paths = 2)]
    void Too_many_errors_are_thrown(int which)
    {
        var options = new Options(Strict: false, MaxErrors: 3);
        var errors = new List<RowError>();
        for (var line = 0; line < 2 + (which * 4); line++)
        {
            try
            {
                Parse(line);
            }
            catch (Exception ex)
            {
                errors.Add(new RowError(line, ex));
            }
        }

        if (errors.Count > options.MaxErrors)
            throw new AggregateException(errors.Select(error => error.Error));
    }

    [Snippet]
    void Row_is_skipped_at_debug_level(ILogger log)
    {
        foreach (var line in new[] { 1, 2 })
        {
            try
            {
                Parse(line);
            }
            catch (Exception ex) when (ex is FormatException or OverflowException)
            {
                log.LogDebug(ex, "Skipped line {Line}", line);
                skipped++;
            }
        }
    }

    [Snippet]
    int Row_is_skipped_with_continue()
    {
        var rows = 0;
        foreach (var line in Enumerable.Range(0, 3))
        {
            try
            {
                Parse(line);
            }
            catch (FormatException)
            {
                continue;
            }

            rows++;
        }

        return rows;
    }

    [Snippet(Paths = 2)]
    int Row_is_read_again_with_goto(int which, ILogger log)
    {
        var line = 0;
    next:
        try
        {
            return Parse(line).Line;
        }
        catch (FormatException ex)
        {
            if (++line < 2) goto next;
            if (which == 0) return -1;
            log.LogError(ex, "No line could be read");
        }

        return 0;
    }

    [Snippet]
    IEnumerable<object> Rows_of_an_iterator()
    {
        for (var line = 0; line < 2; line++)
        {
            Row? row = null;
            try
            {
                row = Parse(line);
            }
            catch (FormatException ex)
            {
                rejected.Add(ex);
            }

            if (row is not null) yield return row;
        }
    }

    [Snippet]
    async IAsyncEnumerable<object> Rows_of_a_stream(ILogger log)
    {
        for (var line = 0; line < 2; line++)
        {
            await Task.Yield();
            Row? row;
            try
            {
                row = Parse(line);
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Line {Line} is bad", line);
                continue;
            }

            yield return row;
        }
    }

    [Snippet]
    async IAsyncEnumerable<object> Rows_of_a_stream_that_ends_early()
    {
        for (var line = 0; line < 2; line++)
        {
            await Task.Yield();
            Row row;
            try
            {
                row = Parse(line);
            }
            catch (Exception)
            {
                yield break;
            }

            yield return row;
        }
    }

    [Snippet]
    void A_filter_that_notes_it(ILogger log)
    {
        try
        {
            Parse(1);
        }
        catch (Exception ex) when (Note(log, ex))
        {
            skipped++;
        }
    }

    [Snippet]
    void A_filter_that_takes_it(ILogger log)
    {
        try
        {
            Parse(1);
        }
        catch (Exception ex) when (Swallow(log, ex, "orders.csv"))
        {
        }
    }

    [Snippet]
    void An_outer_clause_that_warns_of_the_cause(ILogger log)
    {
        try
        {
            try
            {
                Fail(new IOException("share is gone"));
            }
            catch (IOException ex)
            {
                throw new ImportException("orders.csv", ex);
            }
        }
        /* judged */
        catch (ImportException ex)
        {
            log.LogWarning(ex.InnerException, "Import of {File} failed", ex.File);
        }
    }

    [Snippet]
    void A_batch_that_is_rolled_back(ILogger log)
    {
        using var batch = new Batch(log);
        try
        {
            Parse(1);
            batch.Commit();
        }
        catch
        {
            skipped = 0;
            throw;
        }
    }

    [Snippet]
    void A_rollback_that_may_fail(ILogger log)
    {
        try
        {
            Parse(1);
        }
        /* judged */
        catch (Exception)
        {
            try
            {
                Fail(new IOException("rollback"));
            }
            catch (Exception rollback)
            {
                log.LogError(rollback, "Rollback failed, too");
            }

            throw;
        }
    }

    [Snippet]
    int Parallel_lines_are_counted()
    {
        var bad = new ConcurrentDictionary<int, Exception>();
        Parallel.For(0, 4, line =>
        {
            try
            {
                Parse(line);
            }
            catch (Exception ex)
            {
                bad.TryAdd(line, ex);
            }
        });
        return bad.Keys.Count;
    }

    [Snippet]
    void Parallel_lines_are_thrown()
    {
        var bad = new ConcurrentQueue<Exception>();
        Parallel.ForEach(Enumerable.Range(0, 4), line =>
        {
            try
            {
                Parse(line);
            }
            catch (Exception ex)
            {
                bad.Enqueue(ex);
            }
        });
        if (!bad.IsEmpty) throw new AggregateException(bad);
    }

    [Snippet]
    ImportReport A_report_that_counts()
    {
        var report = new ImportReport();
        try
        {
            Parse(1);
        }
        catch (Exception ex)
        {
            report.Count(ex);
        }

        return report;
    }

    [Snippet]
    ImportReport A_report_that_keeps()
    {
        var report = new ImportReport();
        try
        {
            Parse(1);
            return report;
        }
        catch (Exception ex)
        {
            return report.With(ex);
        }
    }

    [Snippet]
    string A_report_of_text()
    {
        var report = new StringBuilder();
        try
        {
            Parse(1);
        }
        catch (Exception ex)
        {
            report.Append("failed: ").AppendLine(ex.ToString());
        }

        return report.ToString();
    }

    [Snippet]
    void A_file_of_errors()
    {
        using var errors = new StringWriter();
        try
        {
            Parse(1);
        }
        catch (Exception ex)
        {
            errors.WriteLine(ex);
            errors.Flush();
        }
    }

    [Snippet]
    void A_queue_of_dead_lines()
    {
        foreach (var line in new[] { 3, 5 })
        {
            try
            {
                Parse(line);
            }
            catch (Exception ex)
            {
                dead.Enqueue((line, ex));
            }
        }
    }

    [Snippet(In = nameof(ParseOrNull))]
    List<Row> Rows_that_are_not_null() => Enumerable.Range(0, 3).Select(ParseOrNull).OfType<Row>().ToList();

    [Snippet]
    int A_schema_that_is_lazy(ILogger log)
    {
        var schema = new Lazy<Schema>(() =>
        {
            try
            {
                return new Schema { Columns = Fail(new InvalidDataException("schema")) };
            }
            catch (InvalidDataException ex)
            {
                log.LogCritical(ex, "No schema");
                return Schema.Empty;
            }
        });
        return schema.Value.Columns;
    }

    [Snippet]
    void An_event_that_is_raised(ILogger log)
    {
        RowFailed += (_, failed) => log.LogError(failed.Error, "Line {Line}", failed.Line);
        try
        {
            Parse(1);
        }
        catch (Exception ex)
        {
            RowFailed?.Invoke(this, new RowFailedEventArgs(1, ex));
        }
    }

    [Snippet(Paths = 2)]
    void Strict_mode_throws(int which)
    {
        var options = new Options(Strict: which == 1);
        try
        {
            Parse(1);
        }
        catch (FormatException)
        {
            if (options.Strict) throw;
            skipped++;
        }
    }

    [Snippet(Paths = 2)]
    void A_policy_as_a_delegate(int which)
    {
        Action<Exception> onError = which == 1 ? Rethrow : Ignore;
        try
        {
            Parse(1);
        }
        catch (Exception ex)
        {
            onError(ex);
        }
    }

    [Snippet(Paths = 2)]
    int Missing_file_is_no_error(int which, ILogger log)
    {
        try
        {
            return Fail(which == 0 ? new FileNotFoundException("orders.csv") : new UnauthorizedAccessException("orders.csv"));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            var isMissing = ex is FileNotFoundException or DirectoryNotFoundException;
            log.Log(isMissing ? LogLevel.Information : LogLevel.Error, ex, "orders.csv can't be read");
            return isMissing ? 0 : -1;
        }
    }

    [Snippet]
    void Statistics_are_optional(ILogger log)
    {
        Exception? problem = null;
        try
        {
            Parse(1);
        }
        catch (Exception ex)
        {
            problem = ex;
        }

        var summary = problem switch
        {
            null => "no problem",
            FormatException => "bad format",
            _ => problem.GetType().Name,
        };
        log.LogInformation("Statistics: {Summary}", summary);
    }
}
