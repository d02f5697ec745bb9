using System.Collections.Concurrent;

// Objects, fields and locals that outlive the handler; references; iterators; deferred code.
internal sealed class OwnObjects
{
    private static readonly Exception?[] Last = new Exception?[4];
    private static Exception? latest;
    private Exception? kept;
    private int at;

    private sealed class TripLog { public string? Note; public Exception? Cause; }
    private sealed class Box<T> { public T? Value { get; set; } }
    private sealed class Slot { public Exception? Held; public ref Exception? Ref => ref Held; }
    private sealed class Progress
    {
        private readonly List<Exception> errors = [];
        public bool HasErrors => errors.Count > 0;
        public int Count { get; private set; }
        public void Add(Exception why) => errors.Add(why);
        public void Tick() => Count++;
        public void ThrowIfAny()
        {
            if (errors.Count > 0) throw new AggregateException(errors);
        }
    }

    private sealed class Bucket : IEnumerable<Exception>
    {
        private readonly List<Exception> items = [];
        public void Add(Exception why) => items.Add(why);
        public IEnumerator<Exception> GetEnumerator() => items.GetEnumerator();
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static ref Exception? SlotOf(int index) => ref Last[index];

    [Snippet]
    Exception? A_ref_to_a_static_array()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ref var slot = ref Last[1];
            slot = ex;
        }

        return Last[1];
    }

    [Snippet]
    Exception? A_ref_to_a_field()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ref var slot = ref kept;
            slot = ex;
        }

        return kept;
    }

    [Snippet]
    Exception? A_ref_that_a_call_returns()
    {
        try { Fail(); }
        catch (Exception ex) { SlotOf(2) = ex; }
        return Last[2];
    }

    [Snippet]
    int A_ref_to_a_local_array()
    {
        var slots = new Exception?[2];
        try { Fail(); }
        catch (Exception ex)
        {
            ref var slot = ref slots[0];
            slot = ex;
        }

        return slots.Length;
    }

    [Snippet]
    void A_ref_to_a_local_that_is_thrown()
    {
        Exception? why = null;
        ref var slot = ref why;
        try { Fail(); }
        catch (Exception ex) { slot = ex; }
        if (why is not null) throw new InvalidDataException("bad", why);
    }

    [Snippet]
    void A_ref_property_of_an_own_object(ILogger log)
    {
        var slot = new Slot();
        try { Fail(); }
        catch (Exception ex) { slot.Ref = ex; }
        if (slot.Held is { } why) log.LogError(why, "held");
    }

    [Snippet]
    Exception? A_static_field()
    {
        try { Fail(); }
        catch (Exception ex) { latest = ex; }
        return latest;
    }

    [Snippet]
    void An_index_that_moves()
    {
        try { Fail(); }
        catch (Exception ex) { Last[at++ % Last.Length] = ex; }
        Handed(Last[0]);
    }

    [Snippet(Paths = 2)]
    void A_name_that_ends_in_log(int which, ILogger log)
    {
        TripLog? Find() => which == 0 ? new TripLog() : null;
        try { Fail(); }
        catch (Exception ex)
        {
            if (Find() is { } trip)
            {
                trip.Note = "failed";
                log.LogError(ex, "failed");
            }
        }
    }

    [Snippet]
    void A_trip_log_that_gets_it()
    {
        var trip = new TripLog();
        try { Fail(); }
        catch (Exception ex) { trip.Cause = ex; }
        Console.WriteLine(trip.Note);
    }

    [Snippet]
    void A_trip_log_that_is_logged(ILogger log)
    {
        var trip = new TripLog();
        try { Fail(); }
        catch (Exception ex) { trip.Cause = ex; }
        if (trip.Cause != null) log.LogError(trip.Cause, "trip");
    }

    [Snippet]
    TripLog A_trip_log_that_is_returned()
    {
        var trip = new TripLog();
        try { Fail(); }
        catch (Exception ex) { trip.Cause = ex; }
        return trip;
    }

    [Snippet]
    TripLog A_trip_log_that_is_returned_without_it()
    {
        var trip = new TripLog();
        try { Fail(); }
        catch (Exception ex) { trip.Note = ex.Message; }
        return trip;
    }

    [Snippet]
    void A_box_that_is_opened(ILogger log)
    {
        var box = new Box<Exception>();
        try { Fail(); }
        catch (Exception ex) { box.Value = ex; }
        if (box.Value is not null) log.LogCritical(box.Value, "boxed");
    }

    [Snippet]
    void A_box_of_text(ILogger log)
    {
        var box = new Box<string>();
        try { Fail(); }
        catch (Exception ex) { box.Value = ex.Message; }
        if (box.Value is not null) log.LogCritical("boxed {Text}", box.Value);
    }

    [Snippet]
    void A_progress_that_throws_at_the_end()
    {
        var progress = new Progress();
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(); }
            catch (Exception ex) { progress.Add(ex); }
        }

        progress.ThrowIfAny();
    }

    [Snippet]
    int A_progress_that_only_counts()
    {
        var progress = new Progress();
        try { Fail(); }
        catch (Exception) { progress.Tick(); }
        return progress.Count;
    }

    [Snippet]
    bool A_progress_that_only_knows_of_errors()
    {
        var progress = new Progress();
        try { Fail(); }
        catch (Exception ex) { progress.Add(ex); }
        return progress.HasErrors;
    }

    [Snippet]
    void A_bucket_that_is_emptied(ILogger log)
    {
        var bucket = new Bucket();
        try { Fail(); }
        catch (Exception ex) { bucket.Add(ex); }
        foreach (var why in bucket) log.LogError(why, "from the bucket");
    }

    [Snippet]
    void A_bucket_that_nobody_empties()
    {
        var bucket = new Bucket();
        try { Fail(); }
        catch (Exception ex) { bucket.Add(ex); }
    }

    [Snippet]
    IEnumerable<string> An_iterator_that_yields_its_text()
    {
        var text = "";
        try { Fail(); }
        catch (Exception ex) { text = ex.Message; }
        yield return text;
    }

    [Snippet]
    IEnumerable<Exception> An_iterator_that_yields_it()
    {
        Exception? why = null;
        try { Fail(); }
        catch (Exception ex) { why = ex; }
        if (why is not null) yield return why;
    }

    [Snippet]
    void A_query_that_nobody_runs(ILogger log)
    {
        try { Fail(); }
        catch (AggregateException) { throw; }
        /* judged */
        catch (Exception ex)
        {
            var told = new[] { ex }.Select(why => { log.LogError(why, "told"); return why.Message; });
            GC.KeepAlive(told);
        }
    }

    [Snippet]
    void A_query_that_is_run(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var told = new[] { ex }.Select(why => { log.LogError(why, "told"); return why.Message; }).ToList();
            Console.WriteLine(told.Count);
        }
    }

    [Snippet]
    void A_lazy_that_nobody_asks(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var lazy = new Lazy<bool>(() => { log.LogError(ex, "asked"); return true; });
            Console.WriteLine(lazy.IsValueCreated);
        }
    }

    [Snippet]
    void A_lazy_that_is_asked(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var lazy = new Lazy<bool>(() => { log.LogError(ex, "asked"); return true; });
            Console.WriteLine(lazy.Value);
        }
    }

    [Snippet]
    void A_task_that_is_never_started(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var task = new Task(() => log.LogError(ex, "started"));
            Console.WriteLine(task.Status);
        }
    }

    [Snippet]
    void A_task_that_is_started(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var task = new Task(() => log.LogError(ex, "started"));
            task.RunSynchronously();
        }
    }

    [Snippet]
    void A_local_function_that_nobody_calls(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            void Tell() => log.LogError(ex, "told");
            Action unused = Tell;
            Console.WriteLine(unused.Method.Name);
        }
    }

    [Snippet]
    void A_local_function_that_is_called(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Tell("failed");
            void Tell(string text) => log.LogError(ex, "{Text}", text);
        }
    }

    [Snippet]
    void A_list_of_actions_that_are_run(ILogger log)
    {
        var later = new List<Action>();
        try { Fail(); }
        catch (Exception ex) { later.Add(() => log.LogError(ex, "later")); }
        foreach (var action in later) action();
    }

    [Snippet]
    int A_list_of_actions_that_nobody_runs(ILogger log)
    {
        var later = new List<Action>();
        try { Fail(); }
        catch (Exception ex) { later.Add(() => log.LogError(ex, "later")); }
        return later.Count;
    }

    [Snippet]
    void A_bag_that_is_looked_into(ILogger log)
    {
        var bag = new ConcurrentBag<Exception>();
        try { Fail(); }
        catch (Exception ex) { bag.Add(ex); }
        if (bag.TryPeek(out var why)) log.LogError(why, "peeked");
    }
}
