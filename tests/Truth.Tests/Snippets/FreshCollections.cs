using System.Collections.Concurrent;
using System.Collections.Immutable;

// Results of many steps in collections, asked by LINQ, loops and patterns.
internal sealed class FreshCollections
{
    private static readonly int[] Ids = [1, 2];

    private enum Status { Ok, Skipped, Failed }

    private sealed record Entry(int Id, Status Status, Exception? Error = null)
    {
        public bool HasFailed => Status == Status.Failed;
        public bool Success => Error == null;
    }

    private sealed class Summary
    {
        private readonly List<Exception> errors = [];
        public int Good { get; private set; }
        public bool HasErrors => errors.Count > 0;
        public IReadOnlyList<Exception> Errors => errors;
        public void AddGood() => Good++;
        public void AddError(Exception error) => errors.Add(error);
        public void ThrowIfAny()
        {
            if (errors.Count > 0) throw new AggregateException(errors);
        }

        public void LogAll(ILogger log)
        {
            foreach (var error in errors) log.LogError(error, "step");
        }

        public override string ToString() => $"{Good} good, {errors.Count} bad";
    }

    private static void Step(int id) => Fail(new IOException($"step {id}"));

    [Snippet]
    void Entries_whose_failed_are_logged(ILogger log)
    {
        var entries = new List<Entry>();
        foreach (var id in Ids)
        {
            try { Step(id); entries.Add(new(id, Status.Ok)); }
            catch (Exception ex) { entries.Add(new(id, Status.Failed, ex)); }
        }

        foreach (var entry in entries)
        {
            if (entry.HasFailed) log.LogError(entry.Error, "step {Id}", entry.Id);
        }
    }

    [Snippet]
    void Entries_whose_failed_are_skipped(ILogger log)
    {
        var entries = new List<Entry>();
        foreach (var id in Ids)
        {
            try { Step(id); entries.Add(new(id, Status.Ok)); }
            catch (Exception ex) { entries.Add(new(id, Status.Failed, ex)); }
        }

        foreach (var entry in entries)
        {
            if (!entry.Success) continue;
            log.LogError(entry.Error, "step {Id}", entry.Id);
        }
    }

    [Snippet]
    void Entries_by_a_where_on_the_error(ILogger log)
    {
        var entries = new List<Entry>();
        foreach (var id in Ids)
        {
            try { Step(id); entries.Add(new(id, Status.Ok)); }
            catch (Exception ex) { entries.Add(new(id, Status.Failed, ex)); }
        }

        foreach (var entry in entries.Where(entry => entry.Error is not null)) log.LogError(entry.Error, "step {Id}", entry.Id);
    }

    [Snippet]
    void Entries_by_a_where_on_the_status_and_thrown()
    {
        var entries = new List<Entry>();
        foreach (var id in Ids)
        {
            try { Step(id); entries.Add(new(id, Status.Ok)); }
            catch (Exception ex) { entries.Add(new(id, Status.Failed, ex)); }
        }

        var errors = entries.Where(entry => entry.Status == Status.Failed).Select(entry => entry.Error!).ToList();
        if (errors.Count > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void Errors_selected_and_thrown()
    {
        var entries = new List<Entry>();
        foreach (var id in Ids)
        {
            try { Step(id); entries.Add(new(id, Status.Ok)); }
            catch (Exception ex) { entries.Add(new(id, Status.Failed, ex)); }
        }

        var errors = entries.Select(entry => entry.Error).OfType<Exception>().ToArray();
        if (errors.Length > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void Errors_in_a_query_and_thrown()
    {
        var entries = new List<Entry>();
        foreach (var id in Ids)
        {
            try { Step(id); entries.Add(new(id, Status.Ok)); }
            catch (Exception ex) { entries.Add(new(id, Status.Failed, ex)); }
        }

        var errors = from entry in entries where entry.Error != null select entry.Error;
        if (errors.Any()) throw new AggregateException(errors);
    }

    [Snippet]
    void The_first_error_is_logged(ILogger log)
    {
        var entries = new List<Entry>();
        foreach (var id in Ids.Take(1))
        {
            try { Step(id); entries.Add(new(id, Status.Ok)); }
            catch (Exception ex) { entries.Add(new(id, Status.Failed, ex)); }
        }

        if (entries.FirstOrDefault(entry => entry.Error is not null) is { } bad) log.LogError(bad.Error, "step {Id}", bad.Id);
    }

    [Snippet]
    int Entries_grouped_and_counted()
    {
        var entries = new List<Entry>();
        foreach (var id in Ids)
        {
            try { Step(id); entries.Add(new(id, Status.Ok)); }
            catch (Exception ex) { entries.Add(new(id, Status.Failed, ex)); }
        }

        return entries.GroupBy(entry => entry.Status).Count();
    }

    [Snippet]
    int[] Ids_of_the_failed()
    {
        var entries = new List<Entry>();
        foreach (var id in Ids)
        {
            try { Step(id); entries.Add(new(id, Status.Ok)); }
            catch (Exception ex) { entries.Add(new(id, Status.Failed, ex)); }
        }

        return [.. entries.Where(entry => entry.HasFailed).Select(entry => entry.Id)];
    }

    [Snippet]
    void A_summary_that_throws()
    {
        var summary = new Summary();
        foreach (var id in Ids)
        {
            try { Step(id); summary.AddGood(); }
            catch (Exception ex) { summary.AddError(ex); }
        }

        summary.ThrowIfAny();
    }

    [Snippet]
    void A_summary_that_logs(ILogger log)
    {
        var summary = new Summary();
        foreach (var id in Ids)
        {
            try { Step(id); summary.AddGood(); }
            catch (Exception ex) { summary.AddError(ex); }
        }

        summary.LogAll(log);
    }

    [Snippet]
    void A_summary_whose_errors_are_logged(ILogger log)
    {
        var summary = new Summary();
        foreach (var id in Ids)
        {
            try { Step(id); summary.AddGood(); }
            catch (Exception ex) { summary.AddError(ex); }
        }

        if (!summary.HasErrors) return;
        foreach (var error in summary.Errors) log.LogError(error, "step");
    }

    [Snippet]
    void A_summary_that_is_printed()
    {
        var summary = new Summary();
        foreach (var id in Ids)
        {
            try { Step(id); summary.AddGood(); }
            catch (Exception ex) { summary.AddError(ex); }
        }

        Console.WriteLine(summary);
    }

    [Snippet]
    bool A_summary_that_is_asked()
    {
        var summary = new Summary();
        foreach (var id in Ids)
        {
            try { Step(id); summary.AddGood(); }
            catch (Exception ex) { summary.AddError(ex); }
        }

        return !summary.HasErrors;
    }

    [Snippet]
    void An_array_by_spread_and_thrown()
    {
        Exception[] errors = [];
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { errors = [.. errors, ex]; }
        }

        if (errors.Length > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void An_array_by_spread_and_counted(ILogger log)
    {
        Exception[] errors = [];
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { errors = [.. errors, ex]; }
        }

        log.LogInformation("{Count} failed", errors.Length);
    }

    [Snippet]
    void An_immutable_list_and_thrown()
    {
        var errors = ImmutableList<Exception>.Empty;
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { errors = errors.Add(ex); }
        }

        if (!errors.IsEmpty) throw new AggregateException(errors);
    }

    [Snippet]
    void A_dictionary_by_id_and_thrown()
    {
        var errors = new ConcurrentDictionary<int, Exception>();
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { errors[id] = ex; }
        }

        if (!errors.IsEmpty) throw new AggregateException("steps", errors.Values);
    }

    [Snippet]
    void A_dictionary_by_id_and_its_texts(ILogger log)
    {
        var errors = new Dictionary<int, string>();
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { errors[id] = ex.Message; }
        }

        foreach (var (id, text) in errors) log.LogWarning("step {Id}: {Text}", id, text);
    }

    [Snippet]
    void A_dictionary_of_lists_and_logged(ILogger log)
    {
        var errors = new Dictionary<string, List<Exception>>();
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex)
            {
                if (!errors.TryGetValue("steps", out var list)) errors["steps"] = list = [];
                list.Add(ex);
            }
        }

        foreach (var (name, list) in errors)
        {
            foreach (var error in list) log.LogError(error, "{Name}", name);
        }
    }

    [Snippet]
    void A_set_of_types(ILogger log)
    {
        var types = new HashSet<Type>();
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { types.Add(ex.GetType()); }
        }

        log.LogInformation("{Types}", string.Join(", ", types.Select(type => type.Name)));
    }

    [Snippet]
    void A_new_type_is_an_error_and_a_known_one_is_not(ILogger log)
    {
        var known = new HashSet<Type>();
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex)
            {
                if (known.Add(ex.GetType())) log.LogError(ex, "step {Id}", id);
            }
        }
    }

    [Snippet]
    void A_priority_queue_that_is_emptied(ILogger log)
    {
        var errors = new PriorityQueue<Exception, int>();
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { errors.Enqueue(ex, id); }
        }

        while (errors.TryDequeue(out var error, out var id)) log.LogError(error, "step {Id}", id);
    }

    [Snippet]
    void A_linked_list_that_is_walked(ILogger log)
    {
        var errors = new LinkedList<Exception>();
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { errors.AddLast(ex); }
        }

        for (var node = errors.First; node is not null; node = node.Next) log.LogError(node.Value, "step");
    }

    [Snippet]
    void A_list_for_each(ILogger log)
    {
        var errors = new List<Exception>();
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { errors.Add(ex); }
        }

        errors.ForEach(error => log.LogError(error, "step"));
    }

    [Snippet]
    void A_list_with_an_index(ILogger log)
    {
        var errors = new List<Exception>();
        foreach (var id in Ids)
        {
            try { Step(id); }
            catch (Exception ex) { errors.Add(ex); }
        }

        for (var index = 0; index < errors.Count; index++) log.LogError(errors[index], "step {Index}", index);
    }
}
