using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

// Importers and parsers: bad rows, problems that are collected, and what becomes of them.
internal sealed class FreshImports
{
    private static readonly string[] Lines = ["a;1", "b;x"];
    private readonly List<ImportProblem> problems = [];
    private int skipped;
    private string? lastError;

    private sealed record ImportProblem(string Line, string Text, Exception? Cause);

    private sealed record ImportResult(int Imported, ImmutableArray<ImportProblem> Problems)
    {
        public bool IsClean => Problems.IsEmpty;
    }

    private sealed record Parsed<T>(T? Value, string? Problem);

    private sealed class ImportException(string text, Exception? cause = null) : Exception(text, cause);

    private sealed class Statistics
    {
        private readonly Dictionary<Type, int> byType = [];
        public int Total { get; private set; }
        public void Count(Exception why)
        {
            Total++;
            byType[why.GetType()] = byType.GetValueOrDefault(why.GetType()) + 1;
        }
    }

    private static decimal Amount(string line) => Fail(new FormatException($"bad amount in '{line}'"));

    private static JsonDocument Json(string text)
    {
        Fail(new JsonException("unexpected end"));
        return JsonDocument.Parse(text);
    }

    [Snippet]
    decimal Totals_that_leave_bad_lines_out()
    {
        var total = 0m;
        foreach (var line in Lines)
        {
            try { total += Amount(line); }
            catch (FormatException) { skipped++; }
        }

        return total;
    }

    [Snippet]
    ImportResult A_result_with_the_causes()
    {
        var found = ImmutableArray.CreateBuilder<ImportProblem>();
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (Exception ex) { found.Add(new ImportProblem(line, "not a number", ex)); }
        }

        return new ImportResult(0, found.ToImmutable());
    }

    [Snippet]
    ImportResult A_result_with_the_texts()
    {
        var found = ImmutableArray.CreateBuilder<ImportProblem>();
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (Exception ex) { found.Add(new ImportProblem(line, ex.Message, null)); }
        }

        return new ImportResult(0, found.ToImmutable());
    }

    [Snippet, Undecided("a builder of an immutable array, of which a property is asked")]
    bool A_result_that_is_only_asked_whether_it_is_clean()
    {
        var found = ImmutableArray.CreateBuilder<ImportProblem>();
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (Exception ex) { found.Add(new ImportProblem(line, "not a number", ex)); }
        }

        return new ImportResult(0, found.ToImmutable()).IsClean;
    }

    [Snippet]
    void Problems_kept_in_a_field()
    {
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (FormatException ex) { problems.Add(new(line, ex.Message, ex)); }
        }
    }

    [Snippet]
    void The_last_problem_kept_as_text()
    {
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (FormatException ex) { lastError = $"{line}: {ex.Message}"; }
        }
    }

    [Snippet]
    int Statistics_by_type()
    {
        var statistics = new Statistics();
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (Exception ex) { statistics.Count(ex); }
        }

        return statistics.Total;
    }

    [Snippet]
    void Statistics_by_type_and_an_error_for_each(ILogger log)
    {
        var statistics = new Statistics();
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (Exception ex)
            {
                statistics.Count(ex);
                log.LogError(ex, "line {Line} of {Total} problems", line, statistics.Total);
            }
        }
    }

    [Snippet]
    decimal A_lenient_amount()
    {
        try { return Amount("x"); }
        catch (FormatException)
        {
            return decimal.TryParse("1.5", NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
        }
    }

    [Snippet]
    decimal A_strict_amount()
    {
        try { return Amount("x"); }
        catch (FormatException ex) { throw new ImportException("line 1", ex); }
    }

    [Snippet]
    decimal A_strict_amount_with_its_text()
    {
        try { return Amount("x"); }
        catch (FormatException ex) { throw new ImportException($"line 1: {ex.Message}"); }
    }

    [Snippet(Paths = 2)]
    decimal Strict_or_lenient(int which)
    {
        var strict = which == 0;
        try { return Amount("x"); }
        catch (FormatException ex)
        {
            if (strict) throw new ImportException("line 1", ex);
            skipped++;
            return 0;
        }
    }

    [Snippet]
    JsonDocument? A_document_or_null(ILogger log)
    {
        try { return Json("{"); }
        catch (JsonException ex)
        {
            log.LogError("Could not parse the settings: {Text} at {Line}", ex.Message, ex.LineNumber);
            return null;
        }
    }

    [Snippet]
    JsonDocument A_document_or_an_empty_one(ILogger log)
    {
        try { return Json("{"); }
        catch (JsonException ex)
        {
            log.LogWarning(ex, "Broken settings, defaults are used");
            return JsonDocument.Parse("{}");
        }
    }

    [Snippet]
    JsonDocument A_document_or_the_backup(ILogger log)
    {
        try { return Json("{"); }
        catch (Exception first)
        {
            log.LogError(first, "Broken settings, the backup is used");
            return JsonDocument.Parse("[]");
        }
    }

    [Snippet]
    bool The_try_pattern_with_the_exception(out Exception? why)
    {
        try
        {
            Amount("x");
            why = null;
            return true;
        }
        catch (Exception ex)
        {
            why = ex;
            return false;
        }
    }

    [Snippet]
    bool The_try_pattern_with_a_default(out decimal amount)
    {
        try
        {
            amount = Amount("x");
            return true;
        }
        catch (Exception)
        {
            amount = default;
            return false;
        }
    }

    [Snippet]
    Parsed<string> A_parsed_value_with_a_problem()
    {
        try
        {
            Amount("x");
            return new("1", null);
        }
        catch (FormatException ex) { return new(null, ex.Message); }
    }

    [Snippet(Paths = 2)]
    void Sorted_into_known_and_unknown(int which, ILogger log)
    {
        foreach (var line in Lines)
        {
            try { Fail(which == 0 ? new FormatException(line) : new IOException(line)); }
            catch (Exception ex)
            {
                var text = ex switch
                {
                    FormatException => "not a number",
                    OverflowException => "too large",
                    _ => throw new ImportException("unknown", ex),
                };
                log.LogInformation("{Line}: {Text}", line, text);
            }
        }
    }

    [Snippet]
    void Problems_that_are_summed_up_at_the_end(ILogger log)
    {
        var failures = new List<(string Line, Exception Why)>();
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (Exception ex) { failures.Add((line, ex)); }
        }

        if (failures.Count == 0) return;
        log.LogError(new AggregateException(failures.Select(failure => failure.Why)), "{Count} lines failed", failures.Count);
    }

    [Snippet]
    void Problems_of_which_the_first_is_logged(ILogger log)
    {
        var failures = new List<(string Line, Exception Why)>();
        foreach (var line in Lines.Take(1))
        {
            try { Amount(line); }
            catch (Exception ex) { failures.Add((line, ex)); }
        }

        if (failures is [var (line1, why), ..]) log.LogError(why, "{Line}", line1);
    }

    [Snippet]
    void Problems_that_are_counted_at_the_end(ILogger log)
    {
        var failures = new List<(string Line, Exception Why)>();
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (Exception ex) { failures.Add((line, ex)); }
        }

        log.LogInformation("{Good} good, {Bad} bad", Lines.Length - failures.Count, failures.Count);
    }

    [Snippet]
    string A_text_of_all_problems()
    {
        var text = new StringBuilder();
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (Exception ex) { text.Append(line).Append(": ").AppendLine(ex.Message); }
        }

        return text.ToString();
    }

    [Snippet(Paths = 2)]
    void Too_many_problems_stop_it(int which)
    {
        var bad = 0;
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (FormatException ex)
            {
                if (++bad > which * 2) throw new ImportException("too many bad lines", ex);
            }
        }
    }

    [Snippet]
    void Too_many_problems_stop_it_at_last()
    {
        var bad = 0;
        foreach (var line in Lines)
        {
            try { Amount(line); }
            catch (FormatException ex)
            {
                bad++;
                if (bad > 1) throw new ImportException("too many bad lines", ex);
            }
        }
    }

    [Snippet]
    IEnumerable<string> Rows_of_an_iterator_without_the_bad(ILogger log)
    {
        foreach (var line in Lines)
        {
            string? row;
            try { row = Amount(line).ToString(CultureInfo.InvariantCulture); }
            catch (FormatException ex)
            {
                log.LogDebug(ex, "skipped {Line}", line);
                continue;
            }

            yield return row;
        }
    }

    [Snippet]
    IEnumerable<object> Rows_of_an_iterator_with_the_bad()
    {
        foreach (var line in Lines)
        {
            object row;
            try { row = Amount(line); }
            catch (FormatException ex) { row = new ImportProblem(line, "bad", ex); }
            yield return row;
        }
    }
}
