// Questions to a list of failures behind the handler.
internal sealed class ListsOfFailures
{
    [Snippet, Undecided("a list pattern on a list that holds it and nothing else")]
    void A_list_pattern_of_one(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors is [var only]) log.LogError(only, "one");
    }

    [Snippet]
    void A_list_pattern_that_is_not_empty()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors is not []) throw new AggregateException(errors);
    }

    [Snippet]
    void A_list_pattern_with_a_first()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors is [var first, ..]) throw new InvalidDataException("first", first);
    }

    [Snippet]
    void An_empty_list_pattern_that_returns(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors is []) return;
        log.LogError(errors[0], "failed");
    }

    [Snippet]
    void A_property_pattern_that_is_not_zero()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors is not { Count: 0 }) throw new AggregateException(errors);
    }

    [Snippet]
    void A_count_that_is_at_least_one()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors.Count >= 1) throw new AggregateException(errors);
    }

    [Snippet]
    void A_count_that_is_zero()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors.Count is 0) return;
        throw new AggregateException(errors);
    }

    [Snippet]
    void A_zero_on_the_left(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (0 < errors.Count) log.LogError(new AggregateException(errors), "failed");
    }

    [Snippet]
    void No_element_at_all(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (!errors.Any()) return;
        log.LogError(errors.First(), "failed");
    }

    [Snippet]
    void A_count_in_a_local(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        var count = errors.Count;
        if (count == 0) return;
        log.LogError(new AggregateException(errors), "{Count} failed", count);
    }

    [Snippet]
    void A_question_in_a_local()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        var hasErrors = errors.Count > 0;
        if (hasErrors) throw new AggregateException(errors);
    }

    [Snippet]
    void A_question_by_LINQ_in_a_local()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        var any = errors.Any();
        if (any) throw new AggregateException(errors);
    }

    [Snippet]
    void The_first_or_default(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors.FirstOrDefault() is { } first) log.LogError(first, "first");
    }

    [Snippet]
    void The_first_or_default_in_a_local()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        var first = errors.FirstOrDefault();
        if (first != null) throw new InvalidDataException("first", first);
    }

    [Snippet]
    void The_last_by_index(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors.Count > 0) log.LogError(errors[^1], "last");
    }

    [Snippet]
    void ForEach_of_the_list(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        errors.ForEach(why => log.LogError(why, "failed"));
    }

    [Snippet]
    void A_loop_by_index(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        for (var i = 0; i < errors.Count; i++) log.LogError(errors[i], "failed");
    }

    [Snippet]
    void A_loop_over_distinct_ones(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        foreach (var why in errors.Distinct()) log.LogError(why, "failed");
    }

    [Snippet]
    void A_loop_over_an_array_of_them(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        foreach (var why in errors.ToArray()) log.LogError(why, "failed");
    }

    [Snippet]
    void A_loop_over_sorted_ones(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        foreach (var why in errors.OrderBy(why => why.Message)) log.LogError(why, "failed");
    }

    [Snippet]
    void A_loop_with_an_index(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        foreach (var (why, i) in errors.Select((why, i) => (why, i))) log.LogError(why, "failure {Index}", i);
    }

    [Snippet]
    void A_loop_over_groups(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        foreach (var group in errors.GroupBy(why => why.GetType())) log.LogError(group.First(), "{Count}", group.Count());
    }

    [Snippet]
    void A_conditional_throw()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        throw errors.Count == 1 ? errors[0] : new AggregateException(errors);
    }

    [Snippet]
    void A_switch_on_the_count()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        var why = errors.Count switch { 0 => null, 1 => errors[0], _ => new AggregateException(errors) };
        if (why is not null) throw why;
    }

    [Snippet]
    void A_helper_that_throws_if_any()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        ThrowIfAny(errors);

        static void ThrowIfAny(List<Exception> all)
        {
            if (all.Count > 0) throw new AggregateException(all);
        }
    }

    [Snippet]
    void A_helper_that_reports_all(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        ReportAll(errors);

        void ReportAll(IReadOnlyCollection<Exception> all)
        {
            foreach (var why in all) log.LogError(why, "failed");
        }
    }

    [Snippet]
    void A_helper_that_prints_all()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        PrintAll(errors);

        static void PrintAll(IEnumerable<Exception> all)
        {
            foreach (var why in all) Console.WriteLine(why);
        }
    }

    [Snippet]
    void A_list_that_is_cleared()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        errors.Clear();
        if (errors.Count > 0) throw new AggregateException(errors);
    }

    [Snippet(Paths = 2)]
    void A_list_of_which_only_some_are_told(int which, ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex) { errors.Add(ex); }
        foreach (var why in errors.OfType<IOException>()) log.LogError(why, "failed");
    }

    [Snippet(Paths = 2)]
    void A_question_about_the_types(int which)
    {
        var errors = new List<Exception>();
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors.Any(why => why is IOException)) throw new AggregateException(errors);
    }

    [Snippet(Paths = 2)]
    void A_question_about_all(int which, ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors.All(why => why is IOException)) log.LogError(errors[0], "io");
    }

    [Snippet]
    void A_list_that_is_logged_quietly(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        foreach (var why in errors) log.LogWarning(why, "failed");
    }

    [Snippet]
    void A_list_whose_aggregate_is_logged_quietly(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors.Count > 0) log.LogWarning(new AggregateException(errors), "failed");
    }

    [Snippet]
    void A_list_that_another_list_takes()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        var all = new List<Exception>();
        all.AddRange(errors);
        if (all.Count > 0) throw new AggregateException(all);
    }

    [Snippet]
    void A_list_that_is_spread()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        Exception[] all = [.. errors];
        if (all.Length > 0) throw new AggregateException(all);
    }

    [Snippet]
    void A_list_that_is_spread_and_forgotten()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        Exception[] all = [.. errors];
        Console.WriteLine(all.Length);
    }

    [Snippet]
    void A_list_of_which_the_texts_are_sent()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        SentrySdk.CaptureMessage(string.Join(", ", errors.Select(why => why.Message)));
    }

    [Snippet]
    void A_list_as_an_extra()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        SentrySdk.CaptureMessage("failed", scope => scope.SetExtra("errors", errors.Count));
    }

    [Snippet]
    void A_single_one(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        log.LogCritical(errors.Single(), "failed");
    }
}
