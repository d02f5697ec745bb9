// Inner clauses, deferred code, delegates, receivers, causes, objects and filters of a parish office.
using System.Diagnostics;
using System.Reflection;

internal sealed class ParishSiblings
{
    private static readonly Exception?[] Slots = new Exception?[2];
    private readonly List<string> notes = [];

    private interface IHorn
    {
        void Blow(Exception why);
    }

    private interface IHint
    {
        int Code { get; }
    }

    private interface IOnly
    {
        void Keep(Exception why);
    }

    private sealed class Only(List<string> notes) : IOnly
    {
        public void Keep(Exception why) => notes.Add($"{why.GetType().Name} at {DateTime.UtcNow:O}");
    }

    private sealed class Brass(ILogger log) : IHorn
    {
        public void Blow(Exception why) => log.LogCritical(why, "brass");
    }

    private sealed class Straw : IHorn
    {
        public void Blow(Exception why) => Debug.WriteLine(why);
    }

    private class Watch
    {
        public virtual void See(Exception why) => Console.Error.WriteLine(why.Message);
    }

    private sealed class NightWatch(ILogger log) : Watch
    {
        public override void See(Exception why)
        {
            base.See(why);
            log.LogError(why, "night");
        }
    }

    private sealed class DayWatch : Watch
    {
        public int Seen { get; private set; }

        public override void See(Exception why) => Seen++;
    }

    private sealed class WallException : Exception
    {
        public WallException(string text)
            : base(text)
        {
        }

        public WallException(string text, Exception cause)
            : this(text) => Cause = cause;

        public Exception? Cause { get; }
    }

    private sealed record Slip(string Text, Exception Cause);

    private sealed class MortarException(Slip slip) : Exception(slip.Text, slip.Cause);

    private sealed class SandException(Slip slip) : Exception($"{slip.Text}: {slip.Cause.Message}");

    private static void Blast(Exception why) => SentrySdk.CaptureException(why);

    private static void Sigh(Exception why) => Console.Error.WriteLine(why.StackTrace);

    private static IEnumerable<Exception> Unfold(Exception? why)
    {
        for (; why is not null; why = why.InnerException) yield return why;
    }

    private static bool IsStop(Exception why) => why is OperationCanceledException or { InnerException: OperationCanceledException };

    private static void Soften(ref Exception why, bool isKept) => why = isKept ? new IOException("soft", why) : new IOException("soft");

    [Snippet]
    void Thrown_and_caught_in_the_handler()
    {
        try { Fail(); }
        /* judged */
        catch (Exception why)
        {
            try
            {
                throw new InvalidOperationException("inner", why);
            }
            catch (InvalidOperationException inner)
            {
                notes.Add(inner.Message);
            }
        }
    }

    [Snippet]
    void Thrown_and_told_in_the_handler(ILogger log)
    {
        try { Fail(); }
        /* judged */
        catch (Exception why)
        {
            try
            {
                throw new InvalidOperationException("inner", why);
            }
            catch (InvalidOperationException inner) when (inner.InnerException is { } cause)
            {
                log.LogError(cause, "inner");
            }
        }
    }

    [Snippet]
    void All_that_is_unfolded(ILogger log)
    {
        try { Fail(new IOException("a", new TimeoutException("b"))); }
        catch (IOException why)
        {
            foreach (var each in Unfold(why)) log.LogError(each, "unfolded");
        }
    }

    [Snippet]
    void All_that_is_unfolded_into_texts()
    {
        try { Fail(new IOException("a", new TimeoutException("b"))); }
        catch (IOException why) { notes.AddRange(Unfold(why).Select(each => each.Message)); }
    }

    [Snippet]
    void Asked_lazily_and_never()
    {
        try { Fail(); }
        catch (Exception why)
        {
            var later = new Lazy<SentryId>(() => SentrySdk.CaptureException(why));
            notes.Add($"{later.IsValueCreated}");
        }
    }

    [Snippet]
    void Asked_lazily_and_at_once()
    {
        try { Fail(); }
        catch (Exception why)
        {
            var later = new Lazy<SentryId>(() => SentrySdk.CaptureException(why));
            notes.Add($"{later.Value}");
        }
    }

    [Snippet]
    void A_query_that_nobody_runs()
    {
        try { Fail(new AggregateException(new IOException(), new TimeoutException())); }
        catch (AggregateException why)
        {
            var ids = why.InnerExceptions.Select(each => SentrySdk.CaptureException(each));
            notes.Add(ids.GetType().Name);
        }
    }

    [Snippet]
    void A_query_that_is_run()
    {
        try { Fail(new AggregateException(new IOException(), new TimeoutException())); }
        catch (AggregateException why)
        {
            var ids = why.InnerExceptions.Select(each => SentrySdk.CaptureException(each)).ToArray();
            notes.Add($"{ids.Length}");
        }
    }

    [Snippet(Paths = 2)]
    void One_of_two_methods_of_the_class(int which)
    {
        Action<Exception> tell = which == 0 ? Blast : Sigh;
        try { Fail(); }
        catch (Exception why) { tell.Invoke(why); }
    }

    [Snippet]
    void Two_methods_in_one_delegate()
    {
        Action<Exception> tell = Sigh;
        tell += Blast;
        try { Fail(); }
        catch (Exception why) { tell(why); }
    }

    [Snippet(Paths = 2)]
    void One_of_two_horns(int which, ILogger log)
    {
        IHorn horn = which == 0 ? new Brass(log) : new Straw();
        try { Fail(); }
        catch (Exception why) { horn.Blow(why); }
    }

    [Snippet]
    void A_watch_by_night(ILogger log)
    {
        Watch watch = new NightWatch(log);
        try { Fail(); }
        catch (Exception why) { watch.See(why); }
    }

    [Snippet]
    int A_watch_by_day()
    {
        var watch = new DayWatch();
        try { Fail(); }
        catch (Exception why) { watch.See(why); }
        return watch.Seen;
    }

    [Snippet]
    void The_only_one_there_is()
    {
        IOnly only = new Only(notes);
        try { Fail(); }
        catch (Exception why) { only.Keep(why); }
    }

    [Snippet(Paths = 2)]
    void A_cause_that_may_be_missing(int which, ILogger log)
    {
        try { Fail(which == 0 ? new IOException("a", new TimeoutException()) : new IOException("b")); }
        catch (IOException why) { log.LogError(why.InnerException, "cause"); }
    }

    [Snippet]
    void A_cause_of_reflection(ILogger log)
    {
        Func<int> work = Fail;
        try { work.DynamicInvoke(); }
        catch (TargetInvocationException why) { log.LogError(why.InnerException, "reflection"); }
    }

    [Snippet]
    void A_wall_that_keeps_it_for_itself()
    {
        try { Fail(); }
        catch (Exception why) { throw new WallException("wall", why); }
    }

    [Snippet]
    void Mortar_made_of_a_slip()
    {
        try { Fail(); }
        catch (Exception why)
        {
            var slip = new Slip("mortar", why);
            throw new MortarException(slip with { Text = "changed" });
        }
    }

    [Snippet]
    void Sand_made_of_a_slip()
    {
        try { Fail(); }
        catch (Exception why) { throw new SandException(new Slip("sand", why)); }
    }

    [Snippet]
    void A_slot_by_reference()
    {
        ref var slot = ref Slots[1];
        try { Fail(); }
        catch (Exception why) { slot = why; }
        Handed(Slots);
    }

    [Snippet]
    void Softened_by_reference()
    {
        try { Fail(); }
        catch (Exception why)
        {
            Soften(ref why, isKept: false);
            throw why;
        }
    }

    [Snippet]
    void Softened_by_reference_and_kept(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            Soften(ref why, isKept: true);
            log.LogError(why, "soft");
        }
    }

    [Snippet]
    int A_hint_that_is_looked_at()
    {
        try { return Fail(); }
        catch (Exception why) { return why is IHint { Code: var code } ? code : why.HResult; }
    }

    [Snippet]
    void A_stack_trace_that_is_printed()
    {
        try { Fail(); }
        catch (Exception why) { Console.WriteLine(new StackTrace(why, true).FrameCount + why.TargetSite?.Name); }
    }

    [Snippet(Paths = 2), ByDesign("cancellation is expected, not lost")]
    void A_stop_that_is_no_fault(int which, ILogger log)
    {
        try { Fail(which == 0 ? new OperationCanceledException() : new IOException()); }
        catch (Exception why) when (IsStop(why) || Told(why)) { notes.Add("stop or told"); }

        bool Told(Exception other)
        {
            log.LogError(other, "told");
            return true;
        }
    }

    [Snippet(Paths = 2)]
    void Handled_if_it_is_known(int which)
    {
        try { Fail(new AggregateException(which == 0 ? new IOException() : new TimeoutException())); }
        catch (AggregateException why) { why.Handle(each => each is IOException); }
    }

    [Snippet]
    void One_of_one_or_all_of_many(ILogger log)
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException why)
        {
            if (why.InnerExceptions is [var only]) log.LogError(only, "only");
            else log.LogError(why.Flatten(), "many");
        }
    }

    [Snippet(Paths = 2)]
    void A_finally_that_fails(int which)
    {
        try { Fail(); }
        catch (Exception) { throw; }
        finally
        {
            if (which == 1) throw new InvalidOperationException("finally");
        }
    }
}
