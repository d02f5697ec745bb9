// Imports, batches and reports that go through several objects of an app.
using System.Collections.Immutable;
using System.Text;

internal sealed class FolkBatches
{
    private sealed class ImportSession(string name)
    {
        private readonly List<Exception> errors = [];

        public string Name => name;

        public int Rows { get; private set; }

        public IReadOnlyList<Exception> Errors => errors;

        public bool HasErrors => errors.Count > 0;

        public void RowDone() => Rows++;

        public void RowFailed(Exception e) => errors.Add(e);

        public void ThrowIfAny()
        {
            if (HasErrors) throw new AggregateException($"{name} failed", errors);
        }
    }

    [Snippet]
    void A_session_that_collects_and_throws()
    {
        var session = new ImportSession("customers");
        foreach (var row in new[] { "a" })
        {
            try
            {
                Fail();
                session.RowDone();
            }
            catch (Exception e)
            {
                session.RowFailed(e);
            }
        }

        session.ThrowIfAny();
    }

    [Snippet]
    int A_session_that_collects_and_counts()
    {
        var session = new ImportSession("customers");
        foreach (var row in new[] { "a" })
        {
            try
            {
                Fail();
                session.RowDone();
            }
            catch (Exception e)
            {
                session.RowFailed(e);
            }
        }

        Console.WriteLine($"{session.Name}: {session.Rows} rows, {session.Errors.Count} errors");
        return session.HasErrors ? 1 : 0;
    }

    [Snippet]
    void A_session_whose_errors_are_logged(ILogger log)
    {
        var session = new ImportSession("customers");
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            session.RowFailed(e);
        }

        foreach (var error in session.Errors) log.LogError(error, "{Session}", session.Name);
    }

    [Snippet]
    void A_session_whose_errors_are_logged_as_a_text(ILogger log)
    {
        var session = new ImportSession("customers");
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            session.RowFailed(e);
        }

        if (session.HasErrors) log.LogError("{Session} had {Count} errors", session.Name, session.Errors.Count);
    }

    private sealed class RowResult
    {
        public int Index { get; init; }

        public bool Succeeded => Error is null;

        public Exception? Error { get; init; }
    }

    private static RowResult Process(int index)
    {
        try
        {
            Fail();
            return new RowResult { Index = index };
        }
        catch (Exception e)
        {
            return new RowResult { Index = index, Error = e };
        }
    }

    [Snippet(In = nameof(Process))]
    void Rows_whose_failures_are_captured()
    {
        var results = Enumerable.Range(0, 2).Select(Process).ToList();
        foreach (var result in results.Where(r => !r.Succeeded)) SentrySdk.CaptureException(result.Error!);
    }

    private static RowResult ProcessQuietly(int index)
    {
        try
        {
            Fail();
            return new RowResult { Index = index };
        }
        catch (Exception e)
        {
            return new RowResult { Index = index, Error = e };
        }
    }

    [Snippet(In = nameof(ProcessQuietly))]
    int Rows_whose_failures_are_counted()
    {
        var results = Enumerable.Range(0, 2).Select(ProcessQuietly).ToList();
        return results.Count(r => !r.Succeeded);
    }

    private static RowResult ProcessLoudly(int index)
    {
        try
        {
            if (index == 0) Fail();
            return new RowResult { Index = index };
        }
        catch (Exception e)
        {
            return new RowResult { Index = index, Error = e };
        }
    }

    [Snippet(In = nameof(ProcessLoudly))]
    void Rows_whose_first_failure_is_thrown()
    {
        var results = new List<RowResult>();
        for (var i = 0; i < 2; i++) results.Add(ProcessLoudly(i));
        var failed = results.Where(r => r.Error is not null).ToArray();
        if (failed.Length > 0) throw new InvalidOperationException($"{failed.Length} rows failed", failed[0].Error);
    }

    [Snippet]
    void A_report_by_partition(ILogger log)
    {
        var outcomes = new List<(string Name, Exception? Error)>();
        foreach (var name in new[] { "a", "b" })
        {
            Exception? error = null;
            try
            {
                if (name == "a") Fail();
            }
            catch (Exception e)
            {
                error = e;
            }

            outcomes.Add((name, error));
        }

        foreach (var (name, error) in outcomes)
        {
            if (error is null) continue;
            log.LogError(error, "{Name}", name);
        }
    }

    [Snippet]
    void A_report_by_partition_as_text(ILogger log)
    {
        var outcomes = new List<(string Name, Exception? Error)>();
        foreach (var name in new[] { "a", "b" })
        {
            Exception? error = null;
            try
            {
                if (name == "a") Fail();
            }
            catch (Exception e)
            {
                error = e;
            }

            outcomes.Add((name, error));
        }

        log.LogInformation("{Ok} ok, {Bad} bad", outcomes.Count(o => o.Error is null), outcomes.Count(o => o.Error is not null));
    }

    [Snippet]
    ImmutableList<Exception> An_immutable_list_that_is_returned()
    {
        var errors = ImmutableList<Exception>.Empty;
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            errors = errors.Add(e);
        }

        return errors;
    }

    [Snippet]
    int An_immutable_list_whose_new_version_is_dropped()
    {
        var errors = ImmutableList<Exception>.Empty;
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            _ = errors.Add(e);
        }

        return errors.Count;
    }

    [Snippet]
    void An_array_builder_of_errors()
    {
        var errors = ImmutableArray.CreateBuilder<Exception>();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            errors.Add(e);
        }

        if (errors.Count > 0) throw new AggregateException(errors.ToImmutable());
    }

    [Snippet]
    void A_linked_list_of_errors()
    {
        var errors = new LinkedList<Exception>();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            errors.AddLast(e);
        }

        for (var node = errors.First; node is not null; node = node.Next) SentrySdk.CaptureException(node.Value);
    }

    [Snippet]
    void A_stack_of_errors()
    {
        var errors = new Stack<Exception>();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            errors.Push(e);
        }

        while (errors.TryPop(out var error)) SentrySdk.CaptureException(error);
    }

    [Snippet]
    void A_summary_of_errors_in_one_message()
    {
        var errors = new Dictionary<string, List<string>>();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            if (!errors.TryGetValue("row", out var list)) errors["row"] = list = [];
            list.Add(e.Message);
        }

        var text = new StringBuilder();
        foreach (var (key, list) in errors) text.AppendLine($"{key}: {string.Join(", ", list)}");
        if (text.Length > 0) SentrySdk.CaptureMessage(text.ToString(), SentryLevel.Error);
    }

    [Snippet]
    void A_dictionary_of_lists_of_errors()
    {
        var errors = new Dictionary<string, List<Exception>>();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            if (!errors.TryGetValue("row", out var list)) errors["row"] = list = [];
            list.Add(e);
        }

        foreach (var list in errors.Values) throw new AggregateException(list);
    }

    [Snippet]
    void A_lookup_of_errors_by_type(ILogger log)
    {
        var errors = new List<Exception>();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            errors.Add(e);
        }

        foreach (var group in errors.GroupBy(e => e.GetType())) log.LogError(group.First(), "{Count} of {Type}", group.Count(), group.Key);
    }

    [Snippet]
    void A_lookup_of_counts_by_type(ILogger log)
    {
        var errors = new List<Exception>();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            errors.Add(e);
        }

        foreach (var group in errors.GroupBy(e => e.GetType())) log.LogWarning("{Count} of {Type}", group.Count(), group.Key);
    }

    [Snippet]
    void The_first_of_a_sorted_list()
    {
        var errors = new SortedList<int, Exception>();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            errors.Add(3, e);
        }

        if (errors.Values.FirstOrDefault() is { } first) throw new InvalidDataException("first", first);
    }
}
