// Collections, queries and iterators of small apps.
using System.Collections.Immutable;

internal sealed class VillageQueries
{
    private readonly List<string> shown = [];

    private sealed record Row(int Number, string? Value = null, Exception? Fault = null)
    {
        public bool IsBad => Fault is not null;
    }

    private static int Parse(string cell) => Fail(new FormatException(cell));

    private static Row Read(int number, string cell)
    {
        try
        {
            return new Row(number, $"{Parse(cell)}");
        }
        catch (FormatException why)
        {
            return new Row(number, Fault: why);
        }
    }

    private static Row ReadOrBlank(int number, string cell)
    {
        try
        {
            return new Row(number, $"{Parse(cell)}");
        }
        catch (FormatException)
        {
            return new Row(number, "");
        }
    }

    [Snippet(In = nameof(Read))]
    void Rows_of_which_the_bad_are_thrown()
    {
        var rows = new[] { "a", "b" }.Select((cell, number) => Read(number, cell)).ToList();
        var bad = rows.Where(row => row.IsBad).Select(row => row.Fault!).ToList();
        if (bad.Count > 0) throw new AggregateException("rows", bad);
    }

    [Snippet(In = nameof(ReadOrBlank))]
    void Rows_that_are_blank()
    {
        foreach (var row in new[] { "a", "b" }.Select((cell, number) => ReadOrBlank(number, cell))) shown.Add(row.Value ?? "");
    }

    [Snippet]
    void Faults_by_their_row(ILogger log)
    {
        var faults = new SortedDictionary<int, Exception>();
        for (var row = 0; row < 2; row++)
        {
            try { Parse("a"); }
            catch (FormatException why) { faults[row] = why; }
        }

        foreach (var (row, why) in faults.Where(pair => pair.Key >= 0)) log.LogError(why, "row {Row}", row);
    }

    [Snippet]
    void Rows_with_a_fault_by_number(ILogger log)
    {
        var faults = new SortedDictionary<int, Exception>();
        for (var row = 0; row < 2; row++)
        {
            try { Parse("a"); }
            catch (FormatException why) { faults[row] = why; }
        }

        if (faults.Count > 0) log.LogError("rows {Rows}", string.Join(", ", faults.Keys));
    }

    [Snippet]
    ImmutableArray<Exception> An_immutable_array_of_faults()
    {
        var faults = ImmutableArray.CreateBuilder<Exception>();
        foreach (var cell in new[] { "a", "b" })
        {
            try { Parse(cell); }
            catch (FormatException why) { faults.Add(why); }
        }

        return faults.ToImmutable();
    }

    [Snippet]
    void A_concatenation_that_is_thrown()
    {
        IEnumerable<Exception> faults = [];
        foreach (var cell in new[] { "a", "b" })
        {
            try { Parse(cell); }
            catch (FormatException why) { faults = faults.Append(why); }
        }

        if (faults.Any()) throw new AggregateException(faults);
    }

    [Snippet]
    void A_concatenation_that_is_dropped()
    {
        var faults = new List<Exception>();
        foreach (var cell in new[] { "a", "b" })
        {
            try { Parse(cell); }
            catch (FormatException why) { _ = faults.Append(why); }
        }

        if (faults.Any()) throw new AggregateException(faults);
    }

    [Snippet]
    void A_queue_that_is_emptied_into_the_log(ILogger log)
    {
        var faults = new Queue<(string Cell, Exception Why)>();
        try { Parse("a"); }
        catch (FormatException why) { faults.Enqueue(("a", why)); }
        while (faults.TryDequeue(out var fault)) log.LogError(fault.Why, "{Cell}", fault.Cell);
    }

    [Snippet]
    void A_stack_that_is_looked_at(ILogger log)
    {
        var faults = new Stack<Exception>();
        try { Parse("a"); }
        catch (FormatException why) { faults.Push(why); }
        if (faults.TryPeek(out var top)) log.LogError(top, "top");
    }

    [Snippet]
    void A_set_of_messages_that_is_thrown()
    {
        var texts = new HashSet<string>();
        foreach (var cell in new[] { "a", "b" })
        {
            try { Parse(cell); }
            catch (FormatException why) { texts.Add(why.Message); }
        }

        if (texts.Count > 0) throw new InvalidDataException(string.Join("; ", texts));
    }

    [Snippet]
    void Grouped_by_type_and_captured()
    {
        var faults = new List<Exception>();
        try { Parse("a"); }
        catch (FormatException why) { faults.Add(why); }
        foreach (var kind in faults.GroupBy(fault => fault.GetType()))
            SentrySdk.CaptureException(kind.First(), scope => scope.SetExtra("count", kind.Count()));
    }

    [Snippet]
    void Grouped_by_type_and_counted(ILogger log)
    {
        var faults = new List<Exception>();
        try { Parse("a"); }
        catch (FormatException why) { faults.Add(why); }
        foreach (var kind in faults.GroupBy(fault => fault.GetType()))
            log.LogWarning("{Type} {Count}", kind.Key.Name, kind.Count());
    }

    private IEnumerable<int> Numbers(Action<Exception> failed)
    {
        foreach (var cell in new[] { "a", "b" })
        {
            int? number = null;
            try { number = Parse(cell); }
            catch (FormatException why) { failed(why); }
            if (number is { } value) yield return value;
        }
    }

    [Snippet(In = nameof(Numbers))]
    int Numbers_with_a_function_for_faults(ILogger log) => Numbers(why => log.LogError(why, "number")).Sum();

    [Snippet]
    int A_sum_with_zero_for_what_is_broken() => new[] { "a", "b" }.Sum(cell =>
    {
        try { return Parse(cell); }
        catch (FormatException) { return 0; }
    });

    [Snippet]
    List<(string Cell, object Result)> Pairs_of_cell_and_result() => new[] { "a", "b" }.Select(cell =>
    {
        try { return (cell, (object)Parse(cell)); }
        catch (FormatException why) { return (cell, why); }
    }).ToList();

    [Snippet]
    void Faults_in_a_dictionary_of_lists()
    {
        var faults = new Dictionary<string, List<Exception>>();
        foreach (var cell in new[] { "a", "b", "a" })
        {
            try { Parse(cell); }
            catch (FormatException why)
            {
                if (faults.TryGetValue(cell, out var list)) list.Add(why);
                else faults.Add(cell, [why]);
            }
        }

        if (faults.Count != 0) throw new AggregateException(faults.SelectMany(pair => pair.Value));
    }

    [Snippet]
    void The_last_of_several(ILogger log)
    {
        var faults = new LinkedList<Exception>();
        try { Parse("a"); }
        catch (FormatException why) { faults.AddLast(why); }
        if (faults.Last is { } node) log.LogError(node.Value, "last");
    }

    [Snippet]
    void An_array_with_a_place_for_each(ILogger log)
    {
        var faults = new Exception?[2];
        for (var i = 0; i < faults.Length; i++)
        {
            try { Parse("a"); }
            catch (FormatException why) { faults[i] = why; }
        }

        foreach (var why in faults)
        {
            if (why is null) continue;
            log.LogError(why, "array");
        }
    }
}
