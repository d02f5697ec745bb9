// Events, delegates, disposal, local functions, static state and nested clauses of a parish office.
internal sealed class ParishFlows
{
    private static readonly List<Exception> Recent = [];
    private static int total;
    private readonly List<string> notes = [];
    private readonly Dictionary<string, Action<Exception>> answers = [];

    private interface IVisitor
    {
        void Visit(Exception why);
    }

    private interface IClerk
    {
        bool Take(Exception why);
    }

    private sealed class Quiet(List<string> notes) : IVisitor
    {
        public void Visit(Exception why) => notes.Add(why.Message);
    }

    private sealed class Clerk(ILogger log) : IClerk
    {
        public bool Take(Exception why)
        {
            log.LogError(why, "clerk");
            return true;
        }
    }

    private sealed class Deal(ILogger log) : IDisposable
    {
        private Exception? why;
        private bool isDone;

        public void Complete() => isDone = true;

        public void Break(Exception other) => why = other;

        public void Dispose()
        {
            if (isDone) return;
            log.LogError(why, "the deal is off");
        }
    }

    private sealed class QuietDeal(List<string> notes) : IDisposable
    {
        private bool isDone;

        public void Complete() => isDone = true;

        public void Dispose()
        {
            if (!isDone) notes.Add("off");
        }
    }

    private sealed class Choir
    {
        public event EventHandler<Exception>? Fell;

        public event Action<string>? Sang;

        public void Sing()
        {
            try
            {
                Fail();
                Sang?.Invoke("done");
            }
            catch (Exception why)
            {
                Fell?.Invoke(this, why);
            }
        }

        public void Hum()
        {
            try
            {
                Fail();
            }
            catch (Exception why)
            {
                Sang?.Invoke(why.Message);
            }
        }
    }

    private static T Try<T>(Func<T> work, T other, Action<Exception> told)
    {
        try { return work(); }
        catch (Exception why)
        {
            told(why);
            return other;
        }
    }

    private static void Each<T>(IEnumerable<T> items, Action<T> work)
    {
        List<Exception> faults = [];
        foreach (var item in items)
        {
            try { work(item); }
            catch (Exception why) { faults.Add(why); }
        }

        switch (faults)
        {
            case []: return;
            case [var only]: throw new InvalidOperationException("one", only);
            default: throw new AggregateException(faults);
        }
    }

    private static void Visit(IVisitor visitor, Exception why) => visitor.Visit(why);

    [Snippet(In = nameof(Try))]
    int A_try_that_tells(ILogger log) => Try(() => Fail(), 0, why => log.LogError(why, "try"));

    [Snippet(In = nameof(Each))]
    void Each_of_them_and_then_a_throw() => Each([1, 2], _ => Fail());

    [Snippet(In = nameof(Choir.Sing))]
    void A_choir_with_a_listener()
    {
        var choir = new Choir();
        choir.Fell += (_, why) => SentrySdk.CaptureException(why);
        choir.Sing();
    }

    [Snippet(In = nameof(Choir.Hum))]
    void A_choir_with_a_text(ILogger log)
    {
        var choir = new Choir();
        choir.Sang += text => log.LogInformation("{Text}", text);
        choir.Hum();
    }

    [Snippet]
    void A_clerk_who_takes_it(ILogger log)
    {
        IClerk clerk = new Clerk(log);
        try { Fail(); }
        catch (Exception why) when (clerk.Take(why)) { notes.Add("taken"); }
    }

    [Snippet]
    void A_visitor_who_is_quiet()
    {
        try { Fail(); }
        catch (Exception why) { Visit(new Quiet(notes), why); }
    }

    [Snippet]
    void A_deal_that_tells_at_its_end(ILogger log)
    {
        using var deal = new Deal(log);
        try
        {
            Fail();
            deal.Complete();
        }
        catch (Exception why)
        {
            deal.Break(why);
        }
    }

    [Snippet]
    void A_deal_that_only_notes_its_end()
    {
        using var deal = new QuietDeal(notes);
        try
        {
            Fail();
            deal.Complete();
        }
        catch (Exception why)
        {
            notes.Add(why.Message);
        }
    }

    [Snippet]
    void A_list_of_all_that_is_static()
    {
        try { Fail(); }
        catch (Exception why)
        {
            total++;
            Recent.Add(why);
            Handed(Recent);
        }
    }

    [Snippet]
    void A_number_of_all_that_is_static()
    {
        try { Fail(); }
        catch (Exception) { Interlocked.Increment(ref total); }
    }

    [Snippet]
    void A_function_below_that_throws()
    {
        try { Fail(); }
        catch (Exception why) { Stop(why, "here"); }

        static void Stop(Exception cause, string place) => throw new InvalidOperationException(place, cause);
    }

    [Snippet]
    void A_function_below_that_notes()
    {
        try { Fail(); }
        catch (Exception why) { Note(why); }

        void Note(Exception cause)
        {
            for (var at = cause; at is not null; at = at.InnerException) notes.Add(at.Message);
        }
    }

    [Snippet]
    void A_table_of_answers(ILogger log)
    {
        answers["io"] = why => log.LogError(why, "io");
        try { Fail(new IOException()); }
        catch (IOException why)
        {
            if (answers.TryGetValue("io", out var answer)) answer(why);
            else throw;
        }
    }

    [Snippet]
    void A_clean_up_that_fails_too(ILogger log)
    {
        try { Fail(); }
        /* judged */
        catch (Exception why)
        {
            try
            {
                notes.RemoveAt(0);
            }
            catch (ArgumentOutOfRangeException second)
            {
                throw new AggregateException(why, second);
            }

            log.LogError(why, "cleaned up");
        }
    }

    [Snippet]
    void A_clean_up_that_is_told_in_its_place(ILogger log)
    {
        try { Fail(); }
        /* judged */
        catch (Exception)
        {
            try
            {
                notes.Clear();
            }
            catch (Exception second)
            {
                log.LogError(second, "clean up");
            }
        }
    }

    [Snippet(Paths = 2)]
    bool Asked_for_by_a_flag_or_thrown(int which, ILogger log)
    {
        var isLenient = which == 0;
        try
        {
            Fail();
            return true;
        }
        catch (Exception why)
        {
            if (!isLenient) throw;
            log.LogError(why, "lenient");
            return false;
        }
    }

    [Snippet(Paths = 2)]
    bool Asked_for_by_a_flag_or_dropped(int which)
    {
        try
        {
            Fail();
            return true;
        }
        catch (Exception why) when (which == 0 || notes.Count == 0)
        {
            if (which == 0) SentrySdk.CaptureException(why);
            return false;
        }
    }

    [Snippet]
    void Kept_in_a_using_that_closes(ILogger log)
    {
        Exception? fault = null;
        using (var text = new StringWriter())
        {
            try { text.Write(Fail()); }
            catch (Exception why)
            {
                text.Write(why.Message);
                fault = why;
            }

            notes.Add(text.ToString());
        }

        if (fault == null) return;
        log.LogError(fault, "{Note}", notes[^1]);
    }
}
