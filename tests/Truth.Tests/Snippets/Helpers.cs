using System.Diagnostics;

// Methods of the same compilation are followed.
internal sealed partial class Helpers
{
    private static void Report(Exception exception) => SentrySdk.CaptureException(exception);

    private static void ReportTwiceRemoved(Exception exception) => ReportOnceRemoved(exception);

    private static void ReportOnceRemoved(Exception exception)
    {
        Console.WriteLine("failed");
        Report(exception);
    }

    private static void Print(Exception exception) => Console.WriteLine(exception);

    private static void PrintOnceRemoved(Exception exception) => Print(exception);

    private static void ReportSome(Exception exception, int which)
    {
        if (which == 0) SentrySdk.CaptureException(exception);
    }

    private static void ReportOrThrow(Exception exception, int which)
    {
        if (which == 0) throw new InvalidDataException("bad row", exception);
        SentrySdk.CaptureException(exception);
    }

    private static void ReportOrReplace(Exception exception, int which)
    {
        if (which == 0) throw new InvalidDataException("bad row");
        SentrySdk.CaptureException(exception);
    }

    private static bool TryReport(Exception exception, int which)
    {
        if (which == 0) return false;
        SentrySdk.CaptureException(exception);
        return true;
    }

    private static void ReportAfter(Exception exception, int rounds)
    {
        if (rounds == 0) SentrySdk.CaptureException(exception);
        else ReportAfter(exception, rounds - 1);
    }

    private static void Ping(Exception exception, int rounds)
    {
        if (rounds == 0) SentrySdk.CaptureException(exception);
        else Pong(exception, rounds - 1);
    }

    private static void Pong(Exception exception, int rounds) => Ping(exception, rounds);

    private static void PingNothing(Exception exception, int rounds)
    {
        if (rounds > 0) PongNothing(exception, rounds - 1);
    }

    private static void PongNothing(Exception exception, int rounds) => PingNothing(exception, rounds);

    private static void ReportChain(Exception? exception)
    {
        if (exception == null) return;
        SentrySdk.CaptureException(exception);
        ReportChain(exception.InnerException);
    }

    private static void ReportLeaves(Exception exception)
    {
        if (exception is AggregateException several)
        {
            foreach (var inner in several.InnerExceptions) ReportLeaves(inner);
        }
        else
        {
            SentrySdk.CaptureException(exception);
        }
    }

    private static void ReportAll(params Exception[] exceptions)
    {
        foreach (var exception in exceptions) SentrySdk.CaptureException(exception);
    }

    private static void ReportAny<T>(T exception)
        where T : Exception => SentrySdk.CaptureException(exception);

    private static void ReportObject(object? something)
    {
        if (something is Exception exception) SentrySdk.CaptureException(exception);
    }

    private static Exception Same(Exception exception) => exception;

    private static Exception? OnlyImportant(Exception exception, int which) => which == 0 ? exception : null;

    private static void Keep(Exception exception, out Exception kept) => kept = exception;

    private static void LogTo(ILogger log, Exception exception) => log.LogError(exception, "failed");

    private static void LogQuietlyTo(ILogger log, Exception exception) => log.LogWarning(exception, "failed");

    private static void LogTextTo(ILogger log, Exception exception) => log.LogError("failed: {Reason}", exception.Message);

    private static void LogOptionally(Exception exception, ILogger? log = null, string what = "import") =>
        log?.LogError(exception, "{What} failed", what);

    private static string Describe(Exception exception) => exception.GetType().Name + ": " + exception.Message;

    private static (bool Failed, Exception Error) Pack(Exception exception) => (true, exception);

    [Conditional("NEVER")]
    private static void ReportInOurDreams(Exception exception) => SentrySdk.CaptureException(exception);

    [Snippet]
    void One_that_reports()
    {
        try { Fail(); }
        catch (Exception ex) { Report(ex); }
    }

    [Snippet]
    void One_that_has_it_reported()
    {
        try { Fail(); }
        catch (Exception ex) { ReportTwiceRemoved(ex); }
    }

    [Snippet]
    void One_that_prints()
    {
        try { Fail(); }
        catch (Exception ex) { Print(ex); }
    }

    [Snippet]
    void One_that_has_it_printed()
    {
        try { Fail(); }
        catch (Exception ex) { PrintOnceRemoved(ex); }
    }

    [Snippet(Paths = 2)]
    void One_that_reports_on_some_paths(int which)
    {
        try { Fail(); }
        catch (Exception ex) { ReportSome(ex, which); }
    }

    [Snippet(Paths = 2)]
    void One_that_reports_on_some_paths_of_a_specific_type(int which)
    {
        try { Fail<IOException>(); }
        catch (IOException ex) { ReportSome(ex, which); }
    }

    [Snippet(Paths = 2)]
    void One_that_reports_or_throws(int which)
    {
        try { Fail(); }
        catch (Exception ex) { ReportOrThrow(ex, which); }
    }

    [Snippet(Paths = 2)]
    void One_that_reports_or_replaces(int which)
    {
        try { Fail(); }
        catch (Exception ex) { ReportOrReplace(ex, which); }
    }

    [Snippet(Paths = 2)]
    void One_that_says_whether_it_reported_and_is_believed(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (!TryReport(ex, which)) throw;
        }
    }

    [Snippet(Paths = 2)]
    void One_that_says_whether_it_reported_and_is_not_heard(int which)
    {
        try { Fail(); }
        catch (Exception ex) { TryReport(ex, which); }
    }

    [Snippet(Paths = 2)]
    bool One_that_says_whether_it_reported_to_the_caller(int which)
    {
        try { return Fail() == 0; }
        catch (Exception ex) { return TryReport(ex, which); }
    }

    [Snippet(Paths = 2)]
    void One_that_only_some_paths_call(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) Report(ex);
        }
    }

    [Snippet(Paths = 3)]
    void One_that_calls_itself(int which)
    {
        try { Fail(); }
        catch (Exception ex) { ReportAfter(ex, which); }
    }

    [Snippet(Paths = 3)]
    void Two_that_call_each_other(int which)
    {
        try { Fail(); }
        catch (Exception ex) { Ping(ex, which); }
    }

    [Snippet(Paths = 3)]
    void Two_that_call_each_other_for_nothing(int which)
    {
        try { Fail(); }
        catch (Exception ex) { PingNothing(ex, which); }
    }

    [Snippet]
    void One_that_walks_the_chain()
    {
        try { Fail(new InvalidOperationException("outer", new IOException("cause"))); }
        catch (Exception ex) { ReportChain(ex); }
    }

    [Snippet(Paths = 2)]
    void One_that_walks_the_leaves(int which)
    {
        try { Fail(which == 0 ? new AggregateException(new IOException("cause")) : new InvalidOperationException()); }
        catch (Exception ex) { ReportLeaves(ex); }
    }

    [Snippet]
    void One_that_takes_many()
    {
        try { Fail(); }
        catch (Exception ex) { ReportAll(new TimeoutException(), ex); }
    }

    [Snippet]
    void One_that_is_generic()
    {
        try { Fail<IOException>(); }
        catch (IOException ex) { ReportAny(ex); }
    }

    [Snippet]
    void One_that_takes_any_object()
    {
        try { Fail(); }
        catch (Exception ex) { ReportObject(ex); }
    }

    [Snippet]
    void One_that_gives_it_back()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(Same(ex)); }
    }

    [Snippet]
    void One_that_gives_it_back_for_nothing()
    {
        try { Fail(); }
        catch (Exception ex) { Same(ex); }
    }

    [Snippet(Paths = 2)]
    void One_that_gives_it_back_on_some_paths(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (OnlyImportant(ex, which) is { } important) SentrySdk.CaptureException(important);
        }
    }

    [Snippet]
    void One_that_gives_it_back_in_a_tuple()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var (_, error) = Pack(ex);
            SentrySdk.CaptureException(error);
        }
    }

    [Snippet]
    void One_that_gives_it_back_by_out()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Keep(ex, out var kept);
            SentrySdk.CaptureException(kept);
        }
    }

    [Snippet]
    void One_that_gives_it_back_by_out_for_nothing()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Keep(ex, out var kept);
            Console.WriteLine(kept.Message);
        }
    }

    [Snippet]
    void One_that_logs(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogTo(log, ex); }
    }

    [Snippet]
    void One_that_logs_quietly(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogQuietlyTo(log, ex); }
    }

    [Snippet]
    void One_that_logs_text(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogTextTo(log, ex); }
    }

    [Snippet]
    void One_with_named_arguments(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogTo(exception: ex, log: log); }
    }

    [Snippet]
    void One_with_defaults(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LogOptionally(ex, log); }
    }

    [Snippet]
    void One_with_defaults_that_does_without_a_logger()
    {
        try { Fail(); }
        catch (Exception ex) { LogOptionally(ex); }
    }

    [Snippet]
    string One_that_describes_it()
    {
        try { return Fail().ToString(); }
        catch (Exception ex) { return Describe(ex); }
    }

    [Snippet]
    void One_that_describes_it_to_the_log(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(Describe(ex)); }
    }

    [Snippet]
    void One_that_is_compiled_away()
    {
        try { Fail(); }
        catch (Exception ex) { ReportInOurDreams(ex); }
    }

    [Snippet(In = nameof(Partial))]
    void One_that_is_partial_and_empty() => new Partial().Run();

    [Snippet]
    void An_extension_method()
    {
        try { Fail(); }
        catch (Exception ex) { ex.Report(); }
    }

    [Snippet]
    void An_extension_method_that_prints()
    {
        try { Fail(); }
        catch (Exception ex) { ex.Print(); }
    }

    [Snippet]
    void An_extension_method_of_the_logger(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Problem(ex); }
    }

    [Snippet]
    void An_extension_method_of_the_logger_that_is_quiet(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Hint(ex); }
    }

    [Snippet]
    void An_interface_of_another_assembly()
    {
        IReporter reporter = new Reporter();
        try { Fail(); }
        catch (Exception ex) { reporter.Report(ex); }
    }

    [Snippet]
    void An_interface_of_ours_that_reports()
    {
        IOurs ours = new OursReports();
        try { Fail(); }
        catch (Exception ex) { ours.Take(ex); }
    }

    [Snippet]
    void An_interface_of_ours_that_ignores()
    {
        IOurs ours = new OursIgnores();
        try { Fail(); }
        catch (Exception ex) { ours.Take(ex); }
    }

    [Snippet]
    void A_class_of_ours_that_ignores()
    {
        var ours = new OursIgnores();
        try { Fail(); }
        catch (Exception ex) { ours.Take(ex); }
    }

    [Snippet]
    void A_virtual_method_that_an_override_makes_report()
    {
        Quiet policy = new Loud();
        try { Fail(); }
        catch (Exception ex) { policy.OnError(ex); }
    }

    [Snippet(In = nameof(Base))]
    void An_abstract_method_of_a_base_class() => new Derived().Run();

    [Snippet]
    void A_method_by_reflection()
    {
        try { Fail(); }
        catch (Exception ex) { typeof(Helpers)
            .GetMethod(nameof(Report), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.Invoke(null,
                [ex]); }
    }

    private interface IOurs
    {
        void Take(Exception exception);
    }

    private sealed class OursReports : IOurs
    {
        public void Take(Exception exception) => SentrySdk.CaptureException(exception);
    }

    private sealed class OursIgnores : IOurs
    {
        public void Take(Exception exception)
        {
        }
    }

    private class Quiet
    {
        public virtual void OnError(Exception exception)
        {
        }
    }

    private sealed class Loud : Quiet
    {
        public override void OnError(Exception exception) => SentrySdk.CaptureException(exception);
    }

    private abstract class Base
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception ex) { OnError(ex); }
        }

        protected abstract void OnError(Exception exception);
    }

    private sealed class Derived : Base
    {
        protected override void OnError(Exception exception) => SentrySdk.CaptureException(exception);
    }

    private sealed partial class Partial
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception ex) { OnError(ex); }
        }

        partial void OnError(Exception exception);
    }
}

internal static class HelperExtensions
{
    public static void Report(this Exception exception) => SentrySdk.CaptureException(exception);

    public static void Print(this Exception exception) => Console.WriteLine(exception);

    public static void Problem(this ILogger log, Exception exception) => log.LogError(exception, "failed");

    public static void Hint(this ILogger log, Exception exception) => log.LogInformation(exception, "failed");
}
