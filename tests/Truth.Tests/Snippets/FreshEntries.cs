// Elements of a collection that hold a failure and have methods of their own.
internal sealed class FreshEntries
{
    private static readonly int[] Rows = [1, 2];
    private string note = "";

    private interface IProblem
    {
        void Tell(ILogger log);
        string Describe();
    }

    private sealed class FileProblem(Exception why) : IProblem
    {
        public void Tell(ILogger log) => log.LogError(why, "file");
        public string Describe() => why.Message;
    }

    private sealed class Note(int row, Exception why)
    {
        public int Row => row;
        public Exception Why => why;
        public void Tell(ILogger log) => log.LogError(why, "row {Row}", row);
        public void Whisper(ILogger log) => log.LogDebug(why, "row {Row}", row);
        public void Rethrow() => throw new InvalidOperationException($"row {row}", why);
        public Exception ToException() => new InvalidDataException($"row {row}", why);
        public string Describe() => $"row {row}: {why.Message}";
        public override string ToString() => Describe();
    }

    private record Problem(Exception Why)
    {
        public virtual void Tell(ILogger log) => log.LogError(Why, "problem");
    }

    private sealed record SmallProblem(Exception Why) : Problem(Why)
    {
        public override void Tell(ILogger log) => log.LogInformation(Why, "small problem");
    }

    private static void Work(int row) => Fail(new IOException($"row {row}"));

    private static void Tell(ILogger log, Note note) => log.LogError(note.Why, "row {Row}", note.Row);

    [Snippet]
    void Each_tells(ILogger log)
    {
        var notes = new List<Note>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { notes.Add(new(row, ex)); }
        }

        foreach (var one in notes) one.Tell(log);
    }

    [Snippet]
    void Each_whispers(ILogger log)
    {
        var notes = new List<Note>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { notes.Add(new(row, ex)); }
        }

        foreach (var one in notes) one.Whisper(log);
    }

    [Snippet]
    void The_first_is_rethrown()
    {
        var notes = new List<Note>();
        foreach (var row in Rows.Take(1))
        {
            try { Work(row); }
            catch (Exception ex) { notes.Add(new(row, ex)); }
        }

        foreach (var one in notes) one.Rethrow();
    }

    [Snippet]
    void All_become_exceptions()
    {
        var notes = new List<Note>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { notes.Add(new(row, ex)); }
        }

        if (notes.Count > 0) throw new AggregateException(notes.Select(one => one.ToException()));
    }

    [Snippet]
    void The_first_is_rethrown_by_for_each()
    {
        var notes = new List<Note>();
        foreach (var row in Rows.Take(1))
        {
            try { Work(row); }
            catch (Exception ex) { notes.Add(new(row, ex)); }
        }

        notes.ForEach(one => one.Rethrow());
    }

    [Snippet]
    void All_become_texts()
    {
        var notes = new List<Note>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { notes.Add(new(row, ex)); }
        }

        note = string.Join('\n', notes.Select(one => one.Describe()));
    }

    [Snippet]
    void All_become_texts_of_their_own()
    {
        var notes = new List<Note>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { notes.Add(new(row, ex)); }
        }

        note = string.Join('\n', notes);
    }

    [Snippet]
    void A_static_helper_for_each(ILogger log)
    {
        var notes = new List<Note>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { notes.Add(new(row, ex)); }
        }

        foreach (var one in notes) Tell(log, one);
    }

    [Snippet]
    void A_list_for_each(ILogger log)
    {
        var notes = new List<Note>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { notes.Add(new(row, ex)); }
        }

        notes.ForEach(one => one.Tell(log));
    }

    [Snippet]
    void Each_by_its_interface(ILogger log)
    {
        var problems = new List<IProblem>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { problems.Add(new FileProblem(ex)); }
        }

        foreach (var problem in problems) problem.Tell(log);
    }

    [Snippet]
    void Each_by_its_interface_as_text()
    {
        var problems = new List<IProblem>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { problems.Add(new FileProblem(ex)); }
        }

        foreach (var problem in problems) note += problem.Describe();
    }

    [Snippet]
    void Each_by_its_base_record(ILogger log)
    {
        var problems = new List<Problem>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { problems.Add(new Problem(ex)); }
        }

        foreach (var problem in problems) problem.Tell(log);
    }

    [Snippet, Undecided("the type of an element is not kept")]
    void Each_by_an_override_that_is_low(ILogger log)
    {
        var problems = new List<Problem>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { problems.Add(new SmallProblem(ex)); }
        }

        foreach (var problem in problems) problem.Tell(log);
    }

    [Snippet]
    void Each_of_a_queue(ILogger log)
    {
        var notes = new Queue<Note>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { notes.Enqueue(new(row, ex)); }
        }

        while (notes.Count > 0) notes.Dequeue().Tell(log);
    }

    [Snippet]
    void Each_value_of_a_dictionary(ILogger log)
    {
        var notes = new Dictionary<int, Note>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { notes[row] = new(row, ex); }
        }

        foreach (var one in notes.Values) one.Tell(log);
    }

    [Snippet]
    void Each_pattern_of_a_list(ILogger log)
    {
        var found = new List<object>();
        foreach (var row in Rows)
        {
            try { Work(row); }
            catch (Exception ex) { found.Add(new Note(row, ex)); }
        }

        foreach (var one in found)
        {
            if (one is Note { Why: var why, Row: var row }) log.LogError(why, "row {Row}", row);
        }
    }

    [Snippet]
    void Each_of_a_type(ILogger log)
    {
        var found = new List<object>();
        foreach (var row in Rows)
        {
            try { Work(row); found.Add(row); }
            catch (Exception ex) { found.Add(ex); }
        }

        foreach (var why in found.OfType<Exception>()) log.LogError(why, "found");
    }

    [Snippet]
    void Each_that_is_no_number(ILogger log)
    {
        var found = new List<object>();
        foreach (var row in Rows)
        {
            try { Work(row); found.Add(row); }
            catch (Exception ex) { found.Add(ex); }
        }

        foreach (var one in found)
        {
            if (one is int) continue;
            log.LogError((Exception)one, "found");
        }
    }

    [Snippet]
    int Each_that_is_a_number()
    {
        var found = new List<object>();
        foreach (var row in Rows)
        {
            try { Work(row); found.Add(row); }
            catch (Exception ex) { found.Add(ex); }
        }

        return found.OfType<int>().Sum();
    }
}
