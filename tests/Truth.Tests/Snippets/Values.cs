using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;

// Values that are one of several things: levels, functions, objects, and what may hold the exception or not.
internal sealed class Values
{
    private enum Volume
    {
        Muted,
        Full,
    }

    private interface IHorn
    {
        void Blow(Exception exception);
    }

    private sealed class FogHorn : IHorn
    {
        public void Blow(Exception exception) => SentrySdk.CaptureException(exception);
    }

    private sealed class ToyHorn : IHorn
    {
        public void Blow(Exception exception) => Console.WriteLine(exception.Message);
    }

    private class Whistle
    {
        public virtual void Sound(Exception exception) => Console.WriteLine(exception.Message);
    }

    private sealed class LoudWhistle : Whistle
    {
        public override void Sound(Exception exception) => SentrySdk.CaptureException(exception);
    }

    private sealed class HarbourException : Exception
    {
        public HarbourException(string message)
            : base(message)
        {
        }

        public HarbourException(string message, Exception? cause)
            : base(message, cause)
        {
        }

        public Exception? Reason { get; init; }
    }

    private sealed class TideException(string message, Exception reason) : Exception(message)
    {
        public Exception Reason => reason;
    }

    private sealed class StormException : Exception
    {
        public StormException(Exception reason)
            : this("storm", reason)
        {
        }

        private StormException(string message, Exception reason)
            : base(message, reason)
        {
        }
    }

    private sealed record Report(string Text, Exception Reason);

    private sealed class RemoteException(Report report) : Exception(report.Text, report.Reason);

    private readonly record struct Line(string Pier, Exception? Reason);

    private sealed class Card
    {
        public Exception? Reason { get; set; }

        public string Text { get; set; } = "";
    }

    private static readonly Exception?[] Last = new Exception?[2];

    private static void Send(Exception exception) => SentrySdk.CaptureException(exception);

    private static void Print(Exception exception) => Console.WriteLine(exception.Message);

    private static LogLevel LevelFor(Exception exception) => exception is TimeoutException ? LogLevel.Debug : LogLevel.Error;

    private static Exception Slow(int which) => which == 0 ? new TimeoutException("slow") : new InvalidOperationException("boom");

    private static void At(ILogger log, LogLevel level, Exception exception) => log.Log(level, exception, "failed");

    private static void Tell(ILogger log, Exception exception, bool loud)
    {
        if (loud) log.LogError(exception, "failed");
        else log.LogDebug(exception, "failed");
    }

    private static void File(Exception exception, Volume volume = Volume.Full)
    {
        if (volume == Volume.Muted) return;
        SentrySdk.CaptureException(exception);
    }

    private static void Forward(Exception exception, Volume volume) => File(exception, volume);

    private static void Soften(ref Exception exception) => exception = new HarbourException("later");

    private static void Wrap(ref Exception exception) => exception = new HarbourException("later", exception);

    private static bool IsSlow(Exception exception) => exception is TimeoutException;

    private static bool Refuses(Exception exception) => throw new NotSupportedException(exception.Message);

    private static IEnumerable<string> Announce(Exception exception)
    {
        SentrySdk.CaptureException(exception);
        yield return exception.Message;
    }

    [Snippet(Paths = 2)]
    void A_level_that_a_condition_picks(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(which == 0 ? LogLevel.Critical : LogLevel.Warning, ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_local_level_that_is_quiet_in_any_case(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var level = which == 0 ? LogLevel.Information : LogLevel.Warning;
            log.Log(level, ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_local_level_that_is_loud_in_any_case(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var level = which switch { 0 => LogLevel.Critical, _ => LogLevel.Error };
            log.Log(level, ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_level_by_the_type_from_a_helper(ILogger log, int which)
    {
        try { Fail(Slow(which)); }
        catch (Exception ex) { log.Log(LevelFor(ex), ex, "failed"); }
    }

    [Snippet]
    void A_constant_in_a_local(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var level = LogLevel.Warning;
            log.Log(level, ex, "failed");
        }
    }

    [Snippet]
    void A_quiet_level_that_a_helper_is_given(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { At(log, LogLevel.Warning, ex); }
    }

    [Snippet]
    void A_loud_level_that_a_helper_is_given(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { At(log, LogLevel.Error, ex); }
    }

    [Snippet]
    void A_helper_that_is_told_to_be_loud(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(log, ex, loud: true); }
    }

    [Snippet]
    void A_helper_that_is_told_to_be_quiet(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(log, ex, loud: false); }
    }

    [Snippet]
    void A_helper_with_its_default()
    {
        try { Fail(); }
        catch (Exception ex) { File(ex); }
    }

    [Snippet]
    void A_helper_that_is_muted()
    {
        try { Fail(); }
        catch (Exception ex) { File(ex, Volume.Muted); }
    }

    [Snippet]
    void A_helper_that_passes_the_constant_on()
    {
        try { Fail(); }
        catch (Exception ex) { Forward(ex, Volume.Full); }
    }

    [Snippet(Paths = 2)]
    void Thrown_with_it_or_without(int which)
    {
        try { Fail(Slow(which)); }
        catch (Exception ex) { throw ex is TimeoutException ? new HarbourException("late", ex) : new HarbourException("lost"); }
    }

    [Snippet(Paths = 2)]
    void Null_in_its_place(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? shown = which == 0 ? null : ex;
            log.LogError(shown, "failed");
        }
    }

    [Snippet(Paths = 2)]
    (string? Text, Exception? Reason) Returned_with_it_or_without(int which)
    {
        try { Fail(); return ("fine", null); }
        catch (Exception ex) { return which == 0 ? (null, ex) : ("late", null); }
    }

    [Snippet(Paths = 2)]
    void Itself_or_inside_another(int which)
    {
        try { Fail(); }
        catch (Exception ex) { throw which == 0 ? new HarbourException("late", ex) : ex; }
    }

    [Snippet]
    void Thrown_into_a_catch_of_the_handler()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw new HarbourException("adrift", ex); }
            catch (HarbourException adrift) { Console.WriteLine(adrift.Message); }
        }
    }

    [Snippet]
    void Thrown_by_a_helper_and_reported_in_the_handler(ILogger log)
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { Escalate(ex); }
            catch (HarbourException adrift) { log.LogError(adrift, "failed"); }
        }

        static void Escalate(Exception exception) => throw new HarbourException("adrift", exception);
    }

    [Snippet]
    void Thrown_past_a_catch_of_another_type()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw new HarbourException("adrift", ex); }
            catch (ArgumentException) { }
        }
    }

    [Snippet]
    void An_iterator_that_a_loop_runs()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            foreach (var line in Announce(ex)) Console.WriteLine(line);
        }
    }

    [Snippet]
    void An_iterator_that_nobody_runs()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var lines = Announce(ex);
            Console.WriteLine(lines is System.Collections.ICollection);
        }
    }

    [Snippet]
    void A_thread_that_is_started()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var courier = new Thread(() => SentrySdk.CaptureException(ex));
            courier.Start();
            courier.Join();
        }
    }

    [Snippet]
    void A_thread_that_is_not_started()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var courier = new Thread(() => SentrySdk.CaptureException(ex));
            Console.WriteLine(courier.IsAlive);
        }
    }

    [Snippet]
    async Task The_exception_of_the_awaited_task(ILogger log)
    {
        var task = FailAsync();
        try { await task; }
        catch { log.LogError(task.Exception, "failed"); }
    }

    [Snippet]
    async Task The_exceptions_of_all_awaited_tasks(ILogger log)
    {
        var both = Task.WhenAll(FailAsync(), FailAsync());
        try { await both; }
        catch { log.LogError(both.Exception, "failed"); }
    }

    [Snippet]
    async Task The_exception_of_another_task(ILogger log)
    {
        var other = Task.CompletedTask;
        try { await FailAsync(); }
        catch (Exception) { log.LogError(other.Exception, "failed"); }
    }

    [Snippet]
    void A_method_for_each_cause()
    {
        try { Fail(new AggregateException(new IOException("a"), new FormatException("b"))); }
        catch (AggregateException ex) { Array.ForEach(ex.InnerExceptions.ToArray(), Send); }
    }

    [Snippet]
    void A_method_in_a_delegate_that_prints()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action<Exception> tell = Print;
            tell(ex);
        }
    }

    [Snippet(Paths = 2)]
    void One_of_two_methods_in_a_delegate(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action<Exception> tell = which == 0 ? Send : Print;
            tell(ex);
        }
    }

    [Snippet]
    void An_object_of_a_known_class()
    {
        IHorn horn = new ToyHorn();
        try { Fail(); }
        catch (Exception ex) { horn.Blow(ex); }
    }

    [Snippet(Paths = 2)]
    void An_object_of_one_of_two_classes(int which)
    {
        IHorn horn = which == 0 ? new FogHorn() : new ToyHorn();
        try { Fail(); }
        catch (Exception ex) { horn.Blow(ex); }
    }

    [Snippet]
    void An_object_whose_override_runs()
    {
        Whistle whistle = new LoudWhistle();
        try { Fail(); }
        catch (Exception ex) { whistle.Sound(ex); }
    }

    [Snippet]
    void A_logger_of_the_null_factory()
    {
        ILogger log = NullLoggerFactory.Instance.CreateLogger("pier");
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_null_logger_that_is_replaced(ILogger given)
    {
        ILogger log = NullLogger.Instance;
        log = given;
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_struct_in_a_list(ILogger log)
    {
        var lines = new List<Line>();
        try { Fail(); }
        catch (Exception ex) { lines.Add(new Line("north", ex)); }
        foreach (var line in lines) log.LogError(line.Reason, "{Pier}", line.Pier);
    }

    [Snippet]
    void The_value_of_a_pair(ILogger log)
    {
        var late = new Dictionary<string, Exception>();
        try { Fail(); }
        catch (Exception ex) { late.Add("north", ex); }
        foreach (var pair in late) log.LogError(pair.Value, "{Pier}", pair.Key);
    }

    [Snippet]
    void Only_the_name_of_a_tuple(ILogger log)
    {
        var late = new Queue<(string Pier, Exception Reason)>();
        try { Fail(); }
        catch (Exception ex) { late.Enqueue(("north", ex)); }
        foreach (var (pier, _) in late) log.LogError("{Pier} is late", pier);
    }

    [Snippet(Paths = 2)]
    void A_cause_that_may_be_missing(ILogger log, int which)
    {
        try { Fail(new InvalidOperationException("turn", which == 0 ? new IOException("motor") : null)); }
        catch (InvalidOperationException ex) { log.LogCritical(ex.InnerException, "failed"); }
    }

    [Snippet]
    void A_cause_that_the_filter_has_seen(ILogger log)
    {
        try { Fail(new InvalidOperationException("turn", new IOException("motor"))); }
        catch (InvalidOperationException ex) when (ex.InnerException is IOException) { log.LogCritical(ex.InnerException, "failed"); }
    }

    [Snippet]
    void A_wrapper_always_has_a_cause()
    {
        try { Fail(new TargetInvocationException(new IOException("motor"))); }
        catch (TargetInvocationException ex) { throw new HarbourException("plug-in", ex.InnerException); }
    }

    [Snippet(Paths = 2)]
    void The_cause_or_itself(ILogger log, int which)
    {
        try { Fail(new InvalidOperationException("turn", which == 0 ? new IOException("motor") : null)); }
        catch (InvalidOperationException ex) { log.LogError(ex.InnerException ?? ex, "failed"); }
    }

    [Snippet]
    void A_constructor_that_drops_it()
    {
        try { Fail(); }
        catch (Exception ex) { throw new TideException("high", ex); }
    }

    [Snippet]
    void A_chain_of_constructors_that_keeps_it()
    {
        try { Fail(); }
        catch (Exception ex) { throw new StormException(ex); }
    }

    [Snippet]
    void A_constructor_that_is_given_what_holds_it()
    {
        try { Fail(); }
        catch (Exception ex) { throw new RemoteException(new Report("failed", ex)); }
    }

    [Snippet]
    void An_object_that_dies_with_the_handler()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var card = new Card();
            card.Reason = ex;
            card.Text = ex.Message;
            Console.WriteLine(card.Text);
        }
    }

    [Snippet]
    void A_property_of_a_new_exception()
    {
        try { Fail(); }
        catch (Exception ex) { throw new HarbourException("adrift") { Reason = ex }; }
    }

    [Snippet]
    void An_array_that_is_thrown()
    {
        var slots = new Exception[1];
        try { Fail(); return; }
        catch (Exception ex) { slots[0] = ex; }
        throw new AggregateException(slots);
    }

    [Snippet]
    int A_dictionary_of_which_the_size_counts()
    {
        var late = new Dictionary<string, Exception>();
        try { Fail(); }
        catch (Exception ex) { late["north"] = ex; }
        return late.Count;
    }

    [Snippet]
    void A_slot_of_a_static_array_by_reference()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ref var slot = ref Last[1];
            slot = ex;
            Handed(Last[1]);
        }
    }

    [Snippet(Paths = 2)]
    void A_predicate_that_reports_the_others(int which)
    {
        try { Fail(new AggregateException(Slow(which))); }
        catch (AggregateException ex)
        {
            ex.Handle(cause =>
            {
                if (cause is TimeoutException) return true;
                SentrySdk.CaptureException(cause);
                return true;
            });
        }
    }

    [Snippet(Paths = 2)]
    void All_causes_but_the_first(int which)
    {
        try { Fail(which == 0
            ? new AggregateException(new IOException("a"))
            : new AggregateException(new IOException("a"), new FormatException("b"))); }
        catch (AggregateException ex)
        {
            foreach (var cause in ex.InnerExceptions.Skip(1)) SentrySdk.CaptureException(cause);
        }
    }

    [Snippet]
    void A_filter_that_throws()
    {
        try { Fail(); }
        catch (Exception ex) when (Refuses(ex)) { }
    }

    [Snippet]
    void A_filter_that_is_a_helper()
    {
        try { Fail(Slow(0)); }
        catch (Exception ex) when (IsSlow(ex)) { Console.WriteLine("slow"); }
    }

    [Snippet]
    void Replaced_by_reference()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Soften(ref ex);
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void Wrapped_by_reference()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Wrap(ref ex);
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_finally_that_throws(int which)
    {
        try { Fail(); }
        catch (Exception) { throw; }
        finally { if (which == 1) throw new HarbourException("loose"); }
    }

    [Snippet(Paths = 2)]
    void Reported_before_a_finally_that_throws(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
            throw;
        }
        finally { if (which == 1) throw new HarbourException("loose"); }
    }

    [Snippet(Paths = 2)]
    void The_only_cause_or_itself(ILogger log, int which)
    {
        try { Fail(which == 0 ? new AggregateException(new IOException("a")) : new InvalidOperationException("boom")); }
        catch (Exception ex)
        {
            if (ex is AggregateException { InnerExceptions: [var one] }) log.LogError(one, "failed");
            else log.LogError(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void The_first_cause_or_itself(ILogger log, int which)
    {
        try { Fail(which == 0
            ? new AggregateException(new IOException("a"), new FormatException("b"))
            : new InvalidOperationException("boom")); }
        catch (Exception ex)
        {
            if (ex is AggregateException { InnerExceptions: [var first, ..] }) log.LogError(first, "failed");
            else log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void A_tuple_that_is_taken_apart_by_a_pattern(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if ((ex, 1) is (var error, _)) log.LogError(error, "failed");
        }
    }

    [Snippet]
    void A_stack_trace_that_is_printed()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(new StackTrace(ex).GetFrame(0)); }
    }

    [Snippet]
    void A_weak_reference_that_nobody_reads()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var weak = new WeakReference(ex);
            Console.WriteLine(weak.IsAlive);
        }
    }

    [Snippet]
    int A_bag_that_is_counted()
    {
        var bad = new ConcurrentBag<Exception>();
        try { Fail(); }
        catch (Exception ex) { bad.Add(ex); }
        return bad.Count;
    }

    [Snippet(Paths = 2)]
    void Behind_the_handler_if_somebody_asks(ILogger log, int which)
    {
        Exception? failure = null;
        try { Fail(); }
        catch (Exception ex) { failure = ex; }
        if (failure != null && which == 0) log.LogError(failure, "failed");
    }

    [Snippet(Paths = 2)]
    int Left_before_the_throw(int which)
    {
        Exception? failure = null;
        try { Fail(); return 1; }
        catch (Exception ex) { failure = ex; }
        if (which == 0) return 2;
        throw failure;
    }

    [Snippet]
    void A_flag_that_goes_with_it()
    {
        var stuck = false;
        Exception? failure = null;
        try { Fail(); }
        catch (Exception ex)
        {
            stuck = true;
            failure = ex;
        }

        if (stuck) throw new HarbourException("stuck", failure);
    }

    [Snippet]
    void A_list_that_is_not_empty(ILogger log)
    {
        var late = new List<Exception>();
        for (var pier = 0; pier < 2; pier++)
        {
            try { Fail(); }
            catch (Exception ex) { late.Add(ex); }
        }

        if (late.Count == 0) return;
        foreach (var reason in late) log.LogError(reason, "failed");
    }

    [Snippet(Paths = 2)]
    void Only_if_there_are_many(int which)
    {
        var late = new List<Exception>();
        for (var pier = 0; pier < 1 + (which * 3); pier++)
        {
            try { Fail(); }
            catch (Exception ex) { late.Add(ex); }
        }

        if (late.Count > 2) throw new AggregateException(late);
    }

    private interface IHint
    {
        int Exit();
    }

    private sealed class Screen : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> text) =>
            Console.WriteLine(text(state, exception));
    }

    private sealed class TripLog
    {
        public string? Note { get; set; }
    }

    private static TripLog? Find(int which) => which == 0 ? new TripLog() : null;

    [Snippet]
    int A_look_by_an_interface()
    {
        try { return Fail(); }
        catch (Exception ex) { return (ex as IHint)?.Exit() ?? 1; }
    }

    [Snippet]
    void A_logger_that_writes_to_the_console()
    {
        var screen = new Screen();
        try { Fail(); }
        catch (Exception ex) { screen.LogError(ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_name_that_ends_in_log_is_no_logger(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (Find(which) is { } trip)
            {
                trip.Note = "failed";
                log.LogError(ex, "failed");
            }
        }
    }

    [Snippet]
    void A_place_in_a_list_that_is_asked_for()
    {
        var known = new List<Exception>();
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(known.IndexOf(ex)); }
    }

    [Snippet(Paths = 2)]
    void The_only_one_or_all_of_a_list(int which)
    {
        var late = new List<Exception>();
        for (var pier = 0; pier <= which; pier++)
        {
            try { Fail(); }
            catch (Exception ex) { late.Add(ex); }
        }

        if (late.Count > 1) throw new AggregateException(late);
        else if (late.Count == 1) throw late[0];
    }

    [Snippet(Paths = 2)]
    void A_switch_over_the_size_of_a_list(int which)
    {
        var late = new List<Exception>();
        for (var pier = 0; pier <= which; pier++)
        {
            try { Fail(); }
            catch (Exception ex) { late.Add(ex); }
        }

        switch (late.Count)
        {
            case 0: return;
            case 1: throw late[0];
            default: throw new AggregateException(late);
        }
    }

    [Snippet]
    void Replaced_inside_a_try_with_a_finally()
    {
        try
        {
            try { Fail(); }
            /* judged */
            catch (InvalidOperationException) { throw new HarbourException("adrift"); }
        }
        catch (Exception ex) when (ex is not HarbourException)
        {
            Console.WriteLine(ex.Message);
        }
        finally
        {
            Console.WriteLine("moored");
        }
    }
}
