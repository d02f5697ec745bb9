using System.Collections.Concurrent;
using System.Collections.Immutable;

// Tables of failures: texts in lists inside a table, groups, tuples in sets, and what is made of them at the end.
internal sealed class GuestsTables
{
    private sealed record RowError(int Row, string Column, Exception Cause);

    private sealed class Report
    {
        public Dictionary<string, List<string>> Problems { get; } = [];

        public List<RowError> Errors { get; } = [];

        public int Rows { get; set; }
    }

    private static void Check(int row)
    {
        if (row > 0) Fail(new FormatException($"row {row}"));
    }

    [Snippet]
    int Texts_in_a_list_in_a_table()
    {
        var problems = new Dictionary<string, List<string>>();
        try
        {
            Check(1);
        }
        catch (FormatException ex)
        {
            if (!problems.TryGetValue("price", out var texts)) problems["price"] = texts = [];
            texts.Add(ex.Message);
        }

        return problems.Count;
    }

    [Snippet]
    void Texts_in_a_list_in_a_table_that_are_logged(ILogger log)
    {
        var problems = new Dictionary<string, List<string>>();
        foreach (var row in new[] { 1, 2 })
        {
            try
            {
                Check(row);
            }
            catch (FormatException ex)
            {
                if (!problems.ContainsKey("price")) problems.Add("price", []);
                problems["price"].Add(ex.Message);
            }
        }

        foreach (var (column, texts) in problems) log.LogError("{Column}: {Texts}", column, string.Join("; ", texts));
    }

    [Snippet]
    void Exceptions_in_a_list_in_a_table()
    {
        var problems = new SortedDictionary<string, List<Exception>>();
        foreach (var row in new[] { 1, 2 })
        {
            try
            {
                Check(row);
            }
            catch (FormatException ex)
            {
                if (!problems.TryGetValue("price", out var list)) problems.Add("price", list = []);
                list.Add(ex);
            }
        }

        foreach (var list in problems.Values)
            foreach (var problem in list) SentrySdk.CaptureException(problem);
    }

    [Snippet]
    string Exceptions_in_a_list_in_a_table_that_are_counted()
    {
        var problems = new Dictionary<int, List<Exception>>();
        foreach (var row in new[] { 1, 2 })
        {
            try
            {
                Check(row);
            }
            catch (FormatException ex)
            {
                if (!problems.TryGetValue(row, out var list)) problems[row] = list = new List<Exception>();
                list.Add(ex);
            }
        }

        return string.Join(", ", problems.Select(entry => $"{entry.Key}: {entry.Value.Count}"));
    }

    [Snippet]
    int A_report_with_problems_that_nobody_reads()
    {
        var report = new Report();
        foreach (var row in new[] { 0, 1 })
        {
            report.Rows++;
            try
            {
                Check(row);
            }
            catch (Exception ex)
            {
                if (!report.Problems.TryGetValue("price", out var texts)) report.Problems["price"] = texts = new();
                texts.Add(ex.Message);
            }
        }

        return report.Rows;
    }

    [Snippet]
    void A_report_whose_errors_are_thrown()
    {
        var report = new Report();
        foreach (var row in new[] { 0, 1 })
        {
            try
            {
                Check(row);
            }
            catch (Exception ex)
            {
                report.Errors.Add(new(row, "price", ex));
            }
        }

        if (report.Errors is [var only]) throw new InvalidDataException(only.Column, only.Cause);
        if (report.Errors.Count > 0) throw new AggregateException(report.Errors.Select(error => error.Cause));
    }

    [Snippet]
    void Groups_by_type(ILogger log)
    {
        var failures = new List<(int Row, Exception Error)>();
        for (var row = 1; row < 3; row++)
        {
            try
            {
                Check(row);
            }
            catch (Exception ex)
            {
                failures.Add((row, ex));
            }
        }

        foreach (var group in failures.GroupBy(failure => failure.Error.GetType()))
            log.LogError(new AggregateException(group.Select(failure => failure.Error)), "{Count} rows", group.Count());
    }

    [Snippet]
    void Groups_of_which_the_rows_are_shown()
    {
        var failures = new List<(int Row, Exception Error)>();
        for (var row = 1; row < 3; row++)
        {
            try
            {
                Check(row);
            }
            catch (Exception ex)
            {
                failures.Add((row, ex));
            }
        }

        foreach (var group in failures.GroupBy(failure => failure.Error.GetType().Name))
            Console.WriteLine($"{group.Key}: {string.Join(", ", group.Select(failure => failure.Row))}");
    }

    [Snippet]
    void A_concurrent_table_that_is_thrown()
    {
        var failures = new ConcurrentDictionary<int, Exception>();
        foreach (var row in Enumerable.Range(1, 2))
        {
            try
            {
                Check(row);
            }
            catch (Exception ex)
            {
                failures.TryAdd(row, ex);
            }
        }

        if (!failures.IsEmpty) throw new AggregateException(failures.Values);
    }

    [Snippet]
    int A_concurrent_table_of_counts()
    {
        var counts = new ConcurrentDictionary<Type, int>();
        foreach (var row in Enumerable.Range(1, 2))
        {
            try
            {
                Check(row);
            }
            catch (Exception ex)
            {
                counts.AddOrUpdate(ex.GetType(), 1, (_, count) => count + 1);
            }
        }

        return counts.Values.Sum();
    }

    [Snippet]
    void An_immutable_list_that_grows()
    {
        var failures = ImmutableList<Exception>.Empty;
        for (var row = 1; row < 3; row++)
        {
            try
            {
                Check(row);
            }
            catch (Exception ex)
            {
                failures = failures.Add(ex);
            }
        }

        if (failures is not []) throw new AggregateException([.. failures]);
    }

    [Snippet]
    int An_immutable_list_that_does_not_grow()
    {
        var failures = ImmutableArray<Exception>.Empty;
        try
        {
            Check(1);
        }
        catch (Exception ex)
        {
            failures.Add(ex);
        }

        return failures.Length;
    }

    [Snippet]
    Dictionary<string, string[]> A_validation_table_for_the_client()
    {
        var errors = new Dictionary<string, string[]>();
        try
        {
            Check(1);
        }
        catch (FormatException ex)
        {
            errors["price"] = [ex.Message];
        }

        return errors;
    }
}
