// Importers, parsers, batches and their lists of errors.
using System.Text;
using System.Text.Json;

internal sealed class CountyImports
{
    private readonly record struct RowError(int Line, string Text, Exception? Cause);

    private sealed class ImportReport
    {
        private readonly List<RowError> errors = [];

        public int Imported { get; private set; }

        public int Count => errors.Count;

        public bool HasErrors => errors.Count > 0;

        public IReadOnlyList<RowError> Errors => errors;

        public void Ok() => Imported++;

        public void Add(int line, Exception cause) => errors.Add(new RowError(line, cause.Message, cause));

        public void AddText(int line, string text) => errors.Add(new RowError(line, text, null));

        public Exception ToException() => new AggregateException(errors.Select(e => e.Cause).OfType<Exception>());
    }

    [Snippet]
    ValueTuple<int, int> Rows_whose_errors_are_thrown_together()
    {
        var report = new ImportReport();
        foreach (var line in new[] { "1", "2" })
        {
            try
            {
                Fail(new FormatException(line));
                report.Ok();
            }
            catch (FormatException ex)
            {
                report.Add(int.Parse(line), ex);
            }
        }

        if (report.HasErrors) throw report.ToException();
        return (report.Imported, report.Count);
    }

    [Snippet]
    ValueTuple<int, int> Rows_whose_errors_are_text()
    {
        var report = new ImportReport();
        foreach (var line in new[] { "1", "2" })
        {
            try
            {
                Fail(new FormatException(line));
                report.Ok();
            }
            catch (FormatException ex)
            {
                report.AddText(int.Parse(line), ex.Message);
            }
        }

        if (report.HasErrors) throw report.ToException();
        return (report.Imported, report.Count);
    }

    [Snippet]
    int Rows_whose_errors_are_logged_behind_the_batch(ILogger log)
    {
        var failed = new Dictionary<int, Exception>();
        for (var row = 0; row < 3; row++)
        {
            try
            {
                if (row == 1) Fail(new FormatException("row"));
            }
            catch (Exception ex)
            {
                failed[row] = ex;
            }
        }

        foreach (var (row, error) in failed.OrderBy(pair => pair.Key))
        {
            log.LogError(error, "Row {Row}", row);
        }

        return failed.Count;
    }

    [Snippet]
    [ByDesign("where the first of several is kept, one is taken to be enough")]
    int Rows_of_which_the_first_error_is_logged(ILogger log)
    {
        var failed = new List<Exception>();
        for (var row = 0; row < 3; row++)
        {
            try
            {
                Fail(new FormatException("row"));
            }
            catch (Exception ex)
            {
                failed.Add(ex);
            }
        }

        if (failed.Count > 0) log.LogError(failed[0], "{Count} rows failed", failed.Count);
        return failed.Count;
    }

    [Snippet]
    int Rows_up_to_a_limit_of_errors(ILogger log)
    {
        const int Limit = 2;
        var errors = new List<Exception>();
        for (var row = 0; row < 10; row++)
        {
            try
            {
                Fail(new FormatException("row"));
            }
            catch (FormatException ex)
            {
                errors.Add(ex);
                if (errors.Count >= Limit)
                    throw new AggregateException("Too many broken rows", errors);
            }
        }

        errors.ForEach(e => log.LogError(e, "Row"));
        return errors.Count;
    }

    [Snippet(Paths = 2)]
    int Rows_up_to_a_limit_that_few_reach(ILogger log, int which)
    {
        const int Limit = 5;
        var errors = new List<Exception>();
        for (var row = 0; row < 3 + (which * 5); row++)
        {
            try
            {
                Fail(new FormatException("row"));
            }
            catch (FormatException ex)
            {
                errors.Add(ex);
            }
        }

        if (errors.Count >= Limit) throw new AggregateException("Too many broken rows", errors);
        log.LogInformation("{Count} broken rows", errors.Count);
        return errors.Count;
    }

    [Snippet]
    void A_text_of_all_errors_with_the_last_exception(ILogger log)
    {
        var text = new StringBuilder();
        Exception? last = null;
        try
        {
            Fail(new JsonException("line 3"));
        }
        catch (JsonException ex)
        {
            text.AppendLine(ex.Message).Append(" at ").Append(ex.LineNumber);
            last = ex;
        }

        if (text.Length > 0) log.LogError(last, "{Text}", text);
    }

    [Snippet]
    void A_text_of_all_errors_alone(ILogger log)
    {
        var text = new StringBuilder();
        try
        {
            Fail(new JsonException("line 3"));
        }
        catch (JsonException ex)
        {
            text.AppendLine(ex.Message);
        }

        if (text.Length > 0) log.LogError("Import failed: {Text}", text);
    }

    private static bool TryRead(string path, out string text, out Exception? error)
    {
        try
        {
            text = path + Fail(new FileNotFoundException("missing", path));
            error = null;
            return true;
        }
        catch (IOException ex)
        {
            text = "";
            error = ex;
            return false;
        }
    }

    [Snippet(In = nameof(TryRead))]
    string A_read_whose_error_is_wrapped()
    {
        if (!TryRead("a.csv", out var text, out var error)) throw new InvalidDataException("a.csv is not readable", error);
        return text;
    }

    private static bool TryLoad(string path, out string text, out Exception? error)
    {
        try
        {
            text = path + Fail(new FileNotFoundException("missing", path));
            error = null;
            return true;
        }
        catch (IOException ex)
        {
            text = "";
            error = ex;
            return false;
        }
    }

    [Snippet(In = nameof(TryLoad))]
    string A_load_whose_error_is_discarded() => TryLoad("a.csv", out var text, out _) ? text : "default";

    private static bool TryOpen(string path, ref int attempts, Action<Exception>? onError = null)
    {
        try
        {
            attempts++;
            Fail(new FileNotFoundException("missing", path));
            return true;
        }
        catch (IOException ex)
        {
            onError?.Invoke(ex);
            return false;
        }
    }

    [Snippet(In = nameof(TryOpen))]
    int An_open_with_a_callback(ILogger log)
    {
        var attempts = 0;
        while (attempts < 2 && !TryOpen("a.csv", ref attempts, ex => log.LogError(ex, "open")))
        {
        }

        return attempts;
    }

    private static IEnumerable<int> Parse(IEnumerable<string> lines, ICollection<Exception> errors)
    {
        foreach (var line in lines)
        {
            int value;
            try
            {
                value = line == "x" ? Fail(new FormatException(line)) : int.Parse(line);
            }
            catch (FormatException ex)
            {
                errors.Add(ex);
                continue;
            }

            yield return value;
        }
    }

    [Snippet(In = nameof(Parse))]
    int An_iterator_whose_errors_are_thrown_at_its_end()
    {
        var errors = new List<Exception>();
        var sum = Parse(["1", "x", "3"], errors).Sum();
        return errors.Count == 0 ? sum : throw new AggregateException(errors);
    }

    private static IEnumerable<int> Numbers(IEnumerable<string> lines, Action<string, Exception> report)
    {
        foreach (var line in lines)
        {
            int? value = null;
            try
            {
                value = Fail(new FormatException(line));
            }
            catch (FormatException ex)
            {
                report(line, ex);
            }

            if (value is { } number) yield return number;
        }
    }

    [Snippet(In = nameof(Numbers), Paths = 2)]
    int An_iterator_with_a_reporter_that_is_quiet_for_one_caller(ILogger log, int which) => which == 0
        ? Numbers(["x", "y"], (line, ex) => log.LogError(ex, "{Line}", line)).Count()
        : Numbers(["x", "y"], (line, ex) => log.LogDebug(ex, "{Line}", line)).Count();

    [Snippet]
    void A_file_that_is_moved_to_rejected(ILogger log)
    {
        var rejected = new Queue<(string File, Exception Why)>();
        foreach (var file in new[] { "a", "b" })
        {
            try
            {
                Fail(new InvalidDataException(file));
            }
            catch (InvalidDataException ex)
            {
                rejected.Enqueue((file, ex));
            }
        }

        while (rejected.TryDequeue(out var entry))
        {
            log.LogError(entry.Why, "{File} is rejected", entry.File);
        }
    }

    [Snippet]
    void A_file_that_is_moved_to_rejected_by_name(ILogger log)
    {
        var rejected = new Queue<(string File, Exception Why)>();
        foreach (var file in new[] { "a", "b" })
        {
            try
            {
                Fail(new InvalidDataException(file));
            }
            catch (InvalidDataException ex)
            {
                rejected.Enqueue((file, ex));
            }
        }

        while (rejected.TryDequeue(out var entry))
        {
            log.LogError("{File} is rejected", entry.File);
        }
    }
}
