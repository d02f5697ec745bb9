// Shapes of public reports, told in another way.
using System.Collections.Concurrent;
using System.Diagnostics;

file static class Blocks
{
    extension(Exception e)
    {
        public void ToScreen() => Console.WriteLine(e.Message);

        public void ToSentry() => SentrySdk.CaptureException(e);

        public string Brief => e.GetType().Name;
    }
}

internal sealed class PlainTables
{
    [Snippet]
    async Task Two_downloads_and_the_exception_of_both(ILogger log)
    {
        var first = FailAsync();
        var second = FailAsync();
        var all = Task.WhenAll(first, second);
        try
        {
            await all;
        }
        catch
        {
            foreach (var e in all.Exception!.InnerExceptions) log.LogError(e, "download");
        }
    }

    [Snippet]
    async Task A_download_whose_status_is_logged(ILogger log)
    {
        var task = FailAsync();
        try
        {
            await task;
        }
        catch
        {
            log.LogInformation("status {Status}", task.Status);
        }
    }

    private void Write(ILogger log, Exception e, bool expected = false)
    {
        if (expected)
        {
            log.LogDebug(e, "expected");
            return;
        }

        log.LogError(e, "not expected");
    }

    [Snippet]
    void A_method_with_a_flag_that_is_left_out(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Write(log, e); }
    }

    [Snippet]
    void A_method_with_a_flag_that_is_set(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Write(log, e, expected: e.Message.Length >= 0 || true); }
    }

    [Snippet]
    void A_method_with_a_flag_of_a_constant(ILogger log)
    {
        const bool Expected = true;
        try { Fail(); }
        catch (Exception e) { Write(log, e, Expected); }
    }

    private enum Severity { Trace, Minor, Major }

    private static void Put(ILogger log, Severity severity, Exception e)
    {
        var level = severity switch
        {
            Severity.Major => LogLevel.Error,
            Severity.Minor => LogLevel.Warning,
            _ => LogLevel.Trace,
        };
        log.Log(level, e, "{Severity}", severity);
    }

    [Snippet]
    void A_severity_that_is_minor(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Put(log, Severity.Minor, e); }
    }

    [Snippet]
    void A_severity_that_is_major(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Put(log, Severity.Major, e); }
    }

    private static readonly Exception?[] Slots = new Exception?[4];

    [Snippet]
    void A_slot_by_reference()
    {
        try { Fail(); }
        catch (Exception e)
        {
            ref var slot = ref Slots[2];
            slot ??= e;
        }

        Handed(Slots[2]);
    }

    private sealed record Problem(string Text, Exception? Cause);

    private sealed class ProblemException(Problem problem) : Exception(problem.Text, problem.Cause)
    {
        public Problem Problem => problem;
    }

    [Snippet]
    void A_wrapper_by_a_record()
    {
        try { Fail(); }
        catch (Exception e) { throw new ProblemException(new Problem("text", e)); }
    }

    [Snippet]
    void A_wrapper_by_a_record_without_it()
    {
        try { Fail(); }
        catch (Exception e) { throw new ProblemException(new Problem(e.Message, null)); }
    }

    [Snippet]
    void A_list_pattern_over_causes(ILogger log)
    {
        try { Fail(new AggregateException(new IOException("disk"))); }
        catch (Exception e)
        {
            log.LogError(e is AggregateException { InnerExceptions: [var only] } ? only : e, "m");
        }
    }

    [Snippet]
    int A_look_at_its_interface()
    {
        try { return Fail(); }
        catch (Exception e)
        {
            return e is IHasExitCode { ExitCode: var code } ? code : 1;
        }
    }

    private interface IHasExitCode
    {
        int ExitCode { get; }
    }

    [Snippet]
    void A_stack_trace_of_it()
    {
        try { Fail(); }
        catch (Exception e)
        {
            var frame = new StackTrace(e, fNeedFileInfo: true).GetFrames().FirstOrDefault();
            Console.WriteLine(frame?.GetMethod()?.Name);
        }
    }

    [Snippet]
    void Parallel_work_with_a_bag()
    {
        var bag = new ConcurrentBag<Exception>();
        Parallel.For(0, 1, i =>
        {
            try { Fail(); }
            catch (Exception e) { bag.Add(e); }
        });
        if (!bag.IsEmpty) throw new AggregateException(bag);
    }

    [Snippet]
    int Parallel_work_with_a_bag_that_is_counted()
    {
        var bag = new ConcurrentBag<Exception>();
        Parallel.For(0, 1, i =>
        {
            try { Fail(); }
            catch (Exception e) { bag.Add(e); }
        });
        return bag.Count;
    }

    [Snippet]
    void A_member_of_an_extension_block_for_the_screen()
    {
        try { Fail(); }
        catch (Exception e) { e.ToScreen(); }
    }

    [Snippet]
    void A_member_of_an_extension_block_for_Sentry()
    {
        try { Fail(); }
        catch (Exception e) { e.ToSentry(); }
    }

    [Snippet]
    string A_property_of_an_extension_block()
    {
        try { return $"{Fail()}"; }
        catch (Exception e) { return e.Brief; }
    }

    private sealed class FileLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Console.WriteLine(formatter(state, exception) + exception);
    }

    [Snippet]
    void A_logger_of_the_app_that_writes_to_a_file()
    {
        var file = new FileLogger();
        try { Fail(); }
        catch (Exception e) { file.LogError(e, "m"); }
    }

    private static bool IsExpected(Exception e) => e is TimeoutException or OperationCanceledException;

    [Snippet]
    void A_filter_by_a_method()
    {
        try { Fail<TimeoutException>(); }
        catch (Exception e) when (IsExpected(e))
        {
        }
    }

    [Snippet]
    void A_filter_by_its_negation(ILogger log)
    {
        try { Fail<FormatException>(); }
        catch (Exception e) when (!IsExpected(e))
        {
            log.LogError(e, "m");
        }
    }

    private interface ITracker
    {
        Guid Track(Exception e);
    }

    private sealed class Tracker : ITracker
    {
        public Guid Track(Exception e) => Guid.Parse(SentrySdk.CaptureException(e).ToString());
    }

    private readonly ITracker tracker = new Tracker();

    [Snippet]
    Guid A_tracker_that_returns_an_id()
    {
        try
        {
            Fail();
            return default;
        }
        catch (Exception e)
        {
            return tracker.Track(e);
        }
    }

    private interface IMetrics
    {
        void Failure(Exception e);
    }

    private sealed class Metrics : IMetrics
    {
        private readonly Dictionary<string, int> counts = [];

        public void Failure(Exception e) => counts[e.GetType().Name] = counts.TryGetValue(e.GetType().Name, out var n) ? n + 1 : 1;
    }

    private readonly IMetrics metrics = new Metrics();

    [Snippet]
    void A_metric_that_counts_by_type()
    {
        try { Fail(); }
        catch (Exception e) { metrics.Failure(e); }
    }
}
