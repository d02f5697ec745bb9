using System.Collections.Concurrent;
using System.Collections.Immutable;

// Collections of failures of every kind.
internal sealed class CollectionsOfFailures
{
    [Snippet]
    void A_null_conditional_count()
    {
        List<Exception>? errors = null;
        try { Fail(); }
        catch (Exception ex) { (errors ??= []).Add(ex); }
        if (errors?.Count > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void A_null_conditional_any()
    {
        List<Exception>? errors = null;
        try { Fail(); }
        catch (Exception ex) { (errors ??= []).Add(ex); }
        if (errors?.Any() == true) throw new AggregateException(errors);
    }

    [Snippet]
    void A_null_check_and_a_count()
    {
        List<Exception>? errors = null;
        try { Fail(); }
        catch (Exception ex) { (errors ??= []).Add(ex); }
        if (errors is not null && errors.Count > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void A_pattern_with_a_name()
    {
        List<Exception>? errors = null;
        try { Fail(); }
        catch (Exception ex) { (errors ??= []).Add(ex); }
        if (errors is { Count: > 0 } all) throw new AggregateException(all);
    }

    [Snippet]
    void A_null_coalescing_count(ILogger log)
    {
        List<Exception>? errors = null;
        try { Fail(); }
        catch (Exception ex) { (errors ??= []).Add(ex); }
        if ((errors?.Count ?? 0) > 0) log.LogError(errors![0], "failed");
    }

    [Snippet]
    void A_null_or_empty_return()
    {
        List<Exception>? errors = null;
        try { Fail(); }
        catch (Exception ex) { (errors ??= []).Add(ex); }
        if (errors == null || errors.Count == 0) return;
        throw new AggregateException(errors);
    }

    [Snippet]
    void A_loop_over_it_or_nothing(ILogger log)
    {
        List<Exception>? errors = null;
        try { Fail(); }
        catch (Exception ex) { (errors ??= []).Add(ex); }
        foreach (var why in errors ?? []) log.LogError(why, "failed");
    }

    [Snippet]
    void A_ForEach_if_it_is_there(ILogger log)
    {
        List<Exception>? errors = null;
        try { Fail(); }
        catch (Exception ex) { (errors ??= []).Add(ex); }
        errors?.ForEach(why => log.LogError(why, "failed"));
    }

    [Snippet]
    void An_immutable_list()
    {
        var errors = ImmutableList<Exception>.Empty;
        try { Fail(); }
        catch (Exception ex) { errors = errors.Add(ex); }
        if (!errors.IsEmpty) throw new AggregateException(errors);
    }

    [Snippet]
    void An_immutable_list_that_is_not_assigned()
    {
        var errors = ImmutableList<Exception>.Empty;
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (!errors.IsEmpty) throw new AggregateException(errors);
    }

    [Snippet]
    void An_immutable_builder()
    {
        var errors = ImmutableArray.CreateBuilder<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        if (errors.Count > 0) throw new AggregateException(errors.ToImmutable());
    }

    [Snippet]
    void A_sequence_that_is_appended()
    {
        IEnumerable<Exception> errors = [];
        try { Fail(); }
        catch (Exception ex) { errors = errors.Append(ex); }
        if (errors.Any()) throw new AggregateException(errors);
    }

    [Snippet]
    void A_spread_array()
    {
        Exception[] errors = [];
        try { Fail(); }
        catch (Exception ex) { errors = [.. errors, ex]; }
        if (errors.Length > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void A_spread_array_that_is_counted()
    {
        Exception[] errors = [];
        try { Fail(); }
        catch (Exception ex) { errors = [.. errors, ex]; }
        Console.WriteLine(errors.Length);
    }

    [Snippet]
    void A_set(ILogger log)
    {
        var errors = new HashSet<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        foreach (var why in errors) log.LogError(why, "failed");
    }

    [Snippet]
    void A_set_of_types()
    {
        var errors = new HashSet<Type>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex.GetType()); }
        Console.WriteLine(errors.Count);
    }

    [Snippet]
    void A_linked_list(ILogger log)
    {
        var errors = new LinkedList<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.AddLast(ex); }
        if (errors.First is { } first) log.LogError(first.Value, "failed");
    }

    [Snippet]
    void A_linked_list_that_is_counted()
    {
        var errors = new LinkedList<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.AddFirst(ex); }
        Console.WriteLine(errors.Count);
    }

    [Snippet]
    void A_blocking_collection(ILogger log)
    {
        using var errors = new BlockingCollection<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        errors.CompleteAdding();
        foreach (var why in errors.GetConsumingEnumerable()) log.LogError(why, "failed");
    }

    [Snippet]
    void A_priority_queue(ILogger log)
    {
        var errors = new PriorityQueue<Exception, int>();
        try { Fail(); }
        catch (Exception ex) { errors.Enqueue(ex, 1); }
        while (errors.TryDequeue(out var why, out _)) log.LogError(why, "failed");
    }

    [Snippet]
    void An_array_with_gaps(ILogger log)
    {
        var errors = new Exception?[2];
        try { Fail(); }
        catch (Exception ex) { errors[1] = ex; }
        foreach (var why in errors.OfType<Exception>()) log.LogError(why, "failed");
    }

    [Snippet]
    void An_array_with_gaps_that_is_thrown()
    {
        var errors = new Exception?[2];
        try { Fail(); }
        catch (Exception ex) { errors[1] = ex; }
        if (errors.Any(why => why is not null)) throw new AggregateException(errors.Where(why => why is not null)!);
    }

    [Snippet]
    void A_lookup_by_key(ILogger log)
    {
        var errors = new Dictionary<string, Exception>();
        try { Fail(); }
        catch (Exception ex) { errors["a"] = ex; }
        if (errors.TryGetValue("a", out var why)) log.LogError(why, "failed");
    }

    [Snippet]
    void A_lookup_by_key_with_a_default(ILogger log)
    {
        var errors = new Dictionary<string, Exception>();
        try { Fail(); }
        catch (Exception ex) { errors["a"] = ex; }
        log.LogError(errors.GetValueOrDefault("a"), "failed");
    }

    [Snippet]
    void A_dictionary_of_lists(ILogger log)
    {
        var errors = new Dictionary<string, List<Exception>> { ["a"] = [] };
        try { Fail(); }
        catch (Exception ex) { errors["a"].Add(ex); }
        foreach (var (key, all) in errors) log.LogError(new AggregateException(all), "{Key}", key);
    }

    [Snippet]
    void A_dictionary_of_counts()
    {
        var counts = new Dictionary<string, int>();
        try { Fail(); }
        catch (Exception ex) { counts[ex.GetType().Name] = counts.GetValueOrDefault(ex.GetType().Name) + 1; }
        Console.WriteLine(counts.Count);
    }

    [Snippet]
    List<Exception> A_list_that_is_returned()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        return errors;
    }

    [Snippet]
    IReadOnlyList<Exception> A_list_that_is_returned_read_only()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        return errors.AsReadOnly();
    }

    [Snippet]
    List<string> A_list_of_texts_that_is_returned()
    {
        var errors = new List<string>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex.Message); }
        return errors;
    }

    [Snippet]
    List<string> A_list_that_is_returned_as_texts()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        return errors.ConvertAll(why => why.Message);
    }

    [Snippet]
    (bool Ok, List<Exception> Errors) A_list_that_is_given_to_a_result()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        return (errors.Count == 0, errors);
    }

    [Snippet]
    bool A_list_whose_emptiness_is_returned()
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
        return errors.Count == 0;
    }

    [Snippet]
    void An_error_text_and_itself(ILogger log)
    {
        string? error = null;
        Exception? why = null;
        try { Fail(); }
        catch (Exception ex)
        {
            error = ex.Message;
            why = ex;
        }
        if (!string.IsNullOrEmpty(error)) log.LogError(why, "{Error}", error);
    }

    [Snippet]
    void An_enum_that_goes_with_it()
    {
        var state = TaskStatus.Created;
        Exception? why = null;
        try { Fail(); }
        catch (Exception ex)
        {
            state = TaskStatus.Faulted;
            why = ex;
        }
        if (state == TaskStatus.Faulted) throw new InvalidDataException("faulted", why);
    }

    [Snippet]
    void A_count_that_goes_with_it(ILogger log)
    {
        var failed = 0;
        Exception? last = null;
        try { Fail(); }
        catch (Exception ex)
        {
            failed++;
            last = ex;
        }
        if (failed > 0) log.LogError(last, "{Failed} failed", failed);
    }

    [Snippet]
    void A_count_of_successes(ILogger log)
    {
        var done = 0;
        Exception? last = null;
        try { Fail(); done++; }
        catch (Exception ex) { last = ex; }
        if (done == 0) log.LogError(last, "none done");
    }
}
