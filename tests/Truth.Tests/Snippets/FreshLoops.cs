// Loops behind a handler, and what they do with each element that holds a failure.
internal sealed class FreshLoops
{
    private static readonly int[] Rows = [1, 2];
    private string note = "";

    private sealed class Item(int row)
    {
        public int Row => row;
        public Exception? Error { get; private set; }
        public string? Text { get; private set; }
        public bool IsBad => Error is not null;
        public void Fail(Exception why) => Error = why;
        public void FailQuietly(Exception why) => Text = why.Message;
        public void ThrowIfBad()
        {
            if (Error is not null) throw new InvalidOperationException($"row {row}", Error);
        }
    }

    private readonly record struct Slot(int Row, Exception Why)
    {
        public void Tell(ILogger log) => log.LogError(Why, "row {Row}", Row);
    }

    private static void Work(int row) => SnippetPrelude.Fail(new IOException($"row {row}"));

    private static void TellAll(ILogger log, IEnumerable<Exception> all)
    {
        foreach (var one in all) log.LogError(one, "one of all");
    }

    private static void TellAll(ILogger log, List<Slot> all)
    {
        for (var index = 0; index < all.Count; index++) log.LogError(all[index].Why, "row {Row}", all[index].Row);
    }

    private static string Describe(IReadOnlyCollection<Exception> all) =>
        $"{all.Count}: {string.Join("; ", all.Select(one => one.Message))}";

    private static void ThrowAll(IReadOnlyList<Exception> all)
    {
        if (all.Count == 0) return;
        throw all.Count == 1 ? all[0] : new AggregateException(all);
    }

    [Snippet]
    void Items_that_are_told_in_the_same_loop(ILogger log)
    {
        foreach (var row in Rows)
        {
            var item = new Item(row);
            try { Work(row); }
            catch (Exception ex) { item.Fail(ex); }
            if (item.IsBad) log.LogError(item.Error, "row {Row}", item.Row);
        }
    }

    [Snippet]
    void Items_that_throw_in_the_same_loop()
    {
        foreach (var row in Rows)
        {
            var item = new Item(row);
            try { Work(row); }
            catch (Exception ex) { item.Fail(ex); }
            item.ThrowIfBad();
        }
    }

    [Snippet]
    void Items_that_keep_the_text_in_the_same_loop()
    {
        foreach (var row in Rows)
        {
            var item = new Item(row);
            try { Work(row); }
            catch (Exception ex) { item.FailQuietly(ex); }
            note += item.Text;
        }
    }

    [Snippet]
    void Items_of_a_list_that_are_told_behind_it(ILogger log)
    {
        var items = Rows.Select(row => new Item(row)).ToList();
        foreach (var item in items)
        {
            try { Work(item.Row); }
            catch (Exception ex) { item.Fail(ex); }
        }

        foreach (var item in items)
        {
            if (item.Error is not null) log.LogError(item.Error, "row {Row}", item.Row);
        }
    }

    [Snippet]
    int Items_of_a_list_that_are_counted_behind_it()
    {
        var items = Rows.Select(row => new Item(row)).ToList();
        foreach (var item in items)
        {
            try { Work(item.Row); }
            catch (Exception ex) { item.Fail(ex); }
        }

        return items.Count(item => item.IsBad);
    }

    [Snippet]
    void Slots_that_tell(ILogger log)
    {
        var slots = new List<Slot>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { slots.Add(new(row, ex)); }
        }

        foreach (var slot in slots) slot.Tell(log);
    }

    [Snippet]
    void Slots_that_tell_by_an_index(ILogger log)
    {
        var slots = new List<Slot>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { slots.Add(new(row, ex)); }
        }

        for (var index = 0; index < slots.Count; index++) slots[index].Tell(log);
    }

    [Snippet]
    void Slots_that_are_taken_apart(ILogger log)
    {
        var slots = new List<Slot>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { slots.Add(new(row, ex)); }
        }

        foreach (var (row, why) in slots) log.LogError(why, "row {Row}", row);
    }

    [Snippet]
    void Slots_that_a_helper_tells(ILogger log)
    {
        var slots = new List<Slot>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { slots.Add(new(row, ex)); }
        }

        TellAll(log, slots);
    }

    [Snippet]
    void A_helper_that_tells_all(ILogger log)
    {
        var all = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { all.Add(ex); }
        }

        TellAll(log, all);
    }

    [Snippet]
    void A_helper_that_describes_all()
    {
        var all = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { all.Add(ex); }
        }

        note = Describe(all);
    }

    [Snippet]
    void A_helper_that_throws_all()
    {
        var all = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { all.Add(ex); }
        }

        ThrowAll(all);
    }

    [Snippet]
    void A_helper_that_throws_all_of_an_array()
    {
        var all = new Exception?[2];
        for (var index = 0; index < 2; index++)
        {
            try { Work(index); }
            catch (Exception ex) { all[index] = ex; }
        }

        ThrowAll([.. all.OfType<Exception>()]);
    }

    [Snippet]
    void Each_in_a_while_loop(ILogger log)
    {
        var all = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { all.Add(ex); }
        }

        using var each = all.GetEnumerator();
        while (each.MoveNext()) log.LogError(each.Current, "each");
    }

    [Snippet]
    void Each_but_in_a_quiet_loop(ILogger log)
    {
        var all = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { all.Add(ex); }
        }

        foreach (var one in all)
        {
            log.LogInformation(one, "each");
            note += one.Message;
        }
    }

    [Snippet]
    void Each_with_a_break_after_the_first(ILogger log)
    {
        var all = new List<Exception>();
        foreach (var row in Rows.Take(1))
        {
            try { Work(row); }
            catch (Exception ex) { all.Add(ex); }
        }

        foreach (var one in all)
        {
            log.LogError(one, "the first");
            break;
        }
    }

    [Snippet]
    void Each_with_a_number(ILogger log)
    {
        var all = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { all.Add(ex); }
        }

        var number = 0;
        foreach (var one in all) log.LogError(one, "{Number} of {All}", ++number, all.Count);
    }

    [Snippet]
    async Task Each_that_is_awaited(ILogger log)
    {
        var all = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { all.Add(ex); }
        }

        foreach (var one in all) await Tell(one);

        async Task Tell(Exception why)
        {
            await Task.Yield();
            log.LogError(why, "told");
        }
    }

    [Snippet]
    void A_list_that_is_handed_on_as_read_only(ILogger log)
    {
        var all = new List<Exception>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { all.Add(ex); }
        }

        IReadOnlyList<Exception> same = all.AsReadOnly();
        if (same.Count > 0) log.LogError(new AggregateException(same), "{Count}", same.Count);
    }
}
