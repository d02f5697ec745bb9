// What is asked of results that hold a failure, by predicates of their own.
internal sealed class FreshQueries
{
    private static readonly int[] Ids = [1, 2];

    private enum Level { Info, Warning, Error }

    private sealed class Check(string name)
    {
        public string Name => name;
        public Level Level { get; private set; } = Level.Info;
        public Exception? Why { get; private set; }
        public bool Failed { get; private set; }
        public bool IsGood() => !Failed;
        public void SetFailed(Exception why)
        {
            Failed = true;
            Level = Level.Error;
            Why = why;
        }
    }

    private readonly record struct Row(int Id, bool Ok, Exception? Why);

    private static void Work(int id) => Fail(new IOException($"work {id}"));

    private static List<Row> Rows()
    {
        var rows = new List<Row>();
        foreach (var id in Ids)
        {
            try
            {
                Work(id);
                rows.Add(new(id, true, null));
            }
            catch (Exception ex) { rows.Add(new(id, false, ex)); }
        }

        return rows;
    }

    [Snippet(In = nameof(Rows))]
    List<Row> Rows_that_are_returned_by_a_helper() => Rows();

    [Snippet]
    void A_where_on_a_flag(ILogger log)
    {
        var rows = new List<Row>();
        foreach (var id in Ids)
        {
            try { Work(id); rows.Add(new(id, true, null)); }
            catch (Exception ex) { rows.Add(new(id, false, ex)); }
        }

        foreach (var row in rows.Where(row => !row.Ok)) log.LogError(row.Why, "row {Id}", row.Id);
    }

    [Snippet]
    void A_where_on_a_flag_into_a_list(ILogger log)
    {
        var rows = new List<Row>();
        foreach (var id in Ids)
        {
            try { Work(id); rows.Add(new(id, true, null)); }
            catch (Exception ex) { rows.Add(new(id, false, ex)); }
        }

        var bad = rows.Where(row => !row.Ok).ToList();
        if (bad.Count == 0) return;
        log.LogError(new AggregateException(bad.Select(row => row.Why!)), "{Count} rows", bad.Count);
    }

    [Snippet]
    void A_find_all_on_a_flag(ILogger log)
    {
        var rows = new List<Row>();
        foreach (var id in Ids)
        {
            try { Work(id); rows.Add(new(id, true, null)); }
            catch (Exception ex) { rows.Add(new(id, false, ex)); }
        }

        foreach (var row in rows.FindAll(row => row.Why != null)) log.LogError(row.Why, "row {Id}", row.Id);
    }

    [Snippet]
    void An_any_on_a_flag_and_a_throw()
    {
        var rows = new List<Row>();
        foreach (var id in Ids)
        {
            try { Work(id); rows.Add(new(id, true, null)); }
            catch (Exception ex) { rows.Add(new(id, false, ex)); }
        }

        if (rows.Any(row => !row.Ok)) throw new AggregateException(rows.Select(row => row.Why).OfType<Exception>());
    }

    [Snippet]
    void An_all_on_a_flag_and_a_throw()
    {
        var rows = new List<Row>();
        foreach (var id in Ids)
        {
            try { Work(id); rows.Add(new(id, true, null)); }
            catch (Exception ex) { rows.Add(new(id, false, ex)); }
        }

        if (rows.All(row => row.Ok)) return;
        throw new AggregateException(rows.Where(row => row.Why is not null).Select(row => row.Why!));
    }

    [Snippet]
    bool An_all_on_a_flag_and_an_answer()
    {
        var rows = new List<Row>();
        foreach (var id in Ids)
        {
            try { Work(id); rows.Add(new(id, true, null)); }
            catch (Exception ex) { rows.Add(new(id, false, ex)); }
        }

        return rows.All(row => row.Ok);
    }

    [Snippet]
    void A_check_that_is_set_and_logged(ILogger log)
    {
        var check = new Check("disk");
        try { Work(1); }
        catch (Exception ex) { check.SetFailed(ex); }
        if (check.Failed) log.LogError(check.Why, "{Check}", check.Name);
    }

    [Snippet]
    void A_check_by_a_method_and_logged(ILogger log)
    {
        var check = new Check("disk");
        try { Work(1); }
        catch (Exception ex) { check.SetFailed(ex); }
        if (!check.IsGood()) log.LogError(check.Why, "{Check}", check.Name);
    }

    [Snippet]
    void A_check_by_its_level_and_logged(ILogger log)
    {
        var check = new Check("disk");
        try { Work(1); }
        catch (Exception ex) { check.SetFailed(ex); }
        if (check.Level >= Level.Error) log.LogError(check.Why, "{Check}", check.Name);
    }

    [Snippet]
    void A_check_by_a_pattern_and_logged(ILogger log)
    {
        var check = new Check("disk");
        try { Work(1); }
        catch (Exception ex) { check.SetFailed(ex); }
        if (check is { Failed: true, Why: { } why }) log.LogError(why, "{Check}", check.Name);
    }

    [Snippet]
    void A_check_by_a_switch_and_logged(ILogger log)
    {
        var check = new Check("disk");
        try { Work(1); }
        catch (Exception ex) { check.SetFailed(ex); }
        switch (check.Level)
        {
            case Level.Error:
                log.LogError(check.Why, "{Check}", check.Name);
                break;
            case Level.Warning:
                log.LogWarning("{Check}", check.Name);
                break;
        }
    }

    [Snippet]
    string A_check_by_a_switch_and_shown()
    {
        var check = new Check("disk");
        try { Work(1); }
        catch (Exception ex) { check.SetFailed(ex); }
        return check.Level switch
        {
            Level.Error => $"{check.Name}: {check.Why?.Message}",
            Level.Warning => "warning",
            _ => "good",
        };
    }

    [Snippet]
    bool A_check_that_is_set_and_asked()
    {
        var check = new Check("disk");
        try { Work(1); }
        catch (Exception ex) { check.SetFailed(ex); }
        return check.IsGood();
    }

    [Snippet]
    void The_last_of_the_failed_is_thrown()
    {
        var failures = new List<Exception>();
        foreach (var id in Ids.Take(1))
        {
            try { Work(id); }
            catch (Exception ex) { failures.Add(ex); }
        }

        var last = failures.LastOrDefault();
        if (last != null) throw new InvalidOperationException("last", last);
    }

    [Snippet]
    void The_only_one_is_thrown_as_it_is()
    {
        var failures = new List<Exception>();
        foreach (var id in Ids.Take(1))
        {
            try { Work(id); }
            catch (Exception ex) { failures.Add(ex); }
        }

        throw failures is [var only] ? new InvalidOperationException("only", only) : new AggregateException(failures);
    }

    [Snippet]
    void Zipped_with_their_names(ILogger log)
    {
        var failures = new List<Exception>();
        foreach (var id in Ids)
        {
            try { Work(id); }
            catch (Exception ex) { failures.Add(ex); }
        }

        foreach (var (why, index) in failures.Select((why, index) => (why, index))) log.LogError(why, "number {Index}", index);
    }

    [Snippet]
    void Ordered_and_logged(ILogger log)
    {
        var failures = new List<(int Id, Exception Why)>();
        foreach (var id in Ids)
        {
            try { Work(id); }
            catch (Exception ex) { failures.Add((id, ex)); }
        }

        foreach (var (id, why) in failures.OrderByDescending(failure => failure.Id)) log.LogError(why, "row {Id}", id);
    }

    [Snippet]
    void Grouped_by_type_and_logged(ILogger log)
    {
        var failures = new List<Exception>();
        foreach (var id in Ids)
        {
            try { Work(id); }
            catch (Exception ex) { failures.Add(ex); }
        }

        foreach (var group in failures.GroupBy(why => why.GetType())) log.LogError(new AggregateException(group), "{Type}", group.Key);
    }

    [Snippet]
    void Aggregated_to_a_text(ILogger log)
    {
        var failures = new List<Exception>();
        foreach (var id in Ids)
        {
            try { Work(id); }
            catch (Exception ex) { failures.Add(ex); }
        }

        log.LogError("{Texts}", failures.Aggregate("", (text, why) => $"{text}\n{why.Message}"));
    }
}
