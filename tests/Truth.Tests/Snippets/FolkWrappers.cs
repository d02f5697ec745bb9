// Wrappers of loggers and reporters: levels, options, ambient state, adapters.
using System.Runtime.CompilerServices;

file static class LogExtensions
{
    public static void Oops(this ILogger log, Exception e, [CallerMemberName] string member = "") =>
        log.LogError(e, "{Member} failed", member);

    public static void Whisper(this ILogger log, Exception e, [CallerMemberName] string member = "") =>
        log.LogWarning("{Member}: {Message}", member, e.Message);

    public static void Handle(this Exception e, ILogger? log = null) => log?.LogError(e, "handled");

    public static T Report<T>(this T e, string where)
        where T : Exception
    {
        SentrySdk.CaptureException(e, scope => scope.SetTag("where", where));
        return e;
    }

    public static T Annotate<T>(this T e, string key, object value)
        where T : Exception
    {
        e.Data[key] = value;
        return e;
    }
}

internal sealed class FolkWrappers
{
    [Snippet]
    void An_extension_of_the_logger(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { log.Oops(e); }
    }

    [Snippet]
    void An_extension_of_the_logger_that_warns(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { log.Whisper(e); }
    }

    [Snippet]
    void An_extension_of_the_exception_with_a_logger(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { e.Handle(log); }
    }

    [Snippet]
    void An_extension_of_the_exception_without_a_logger(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { e.Handle(); }
    }

    [Snippet]
    string A_fluent_report()
    {
        try { return $"{Fail()}"; }
        catch (Exception e) { return e.Annotate("id", 3).Report("here").Message; }
    }

    [Snippet]
    string A_fluent_annotation()
    {
        try { return $"{Fail()}"; }
        catch (Exception e) { return e.Annotate("id", 3).Annotate("name", "x").Message; }
    }

    private sealed record LogOptions(LogLevel FailureLevel = LogLevel.Error, bool WithException = true);

    private sealed class Reporter(ILogger log, LogOptions options)
    {
        public void Failed(Exception e, string what)
        {
            if (options.WithException) log.Log(options.FailureLevel, e, "{What}", what);
            else log.Log(options.FailureLevel, "{What}: {Why}", what, e.Message);
        }
    }

    [Snippet]
    void A_reporter_with_default_options(ILogger log)
    {
        var reporter = new Reporter(log, new LogOptions());
        try { Fail(); }
        catch (Exception e) { reporter.Failed(e, "import"); }
    }

    private static class Ambient
    {
        private static readonly AsyncLocal<Action<Exception>?> Current = new();

        public static IDisposable Push(Action<Exception> sink)
        {
            var before = Current.Value;
            Current.Value = sink;
            return new Pop(() => Current.Value = before);
        }

        public static void Tell(Exception e) => Current.Value?.Invoke(e);

        private sealed class Pop(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }

    [Snippet]
    void An_ambient_sink()
    {
        using var _ = Ambient.Push(e => SentrySdk.CaptureException(e));
        try { Fail(); }
        catch (Exception e) { Ambient.Tell(e); }
    }

    private static class Crash
    {
        public static Func<Exception, bool> Handler { get; set; } = e =>
        {
            SentrySdk.CaptureException(e);
            return true;
        };

        public static void Report(Exception e)
        {
            if (!Handler(e)) Console.WriteLine("not sent");
        }
    }

    [Snippet]
    void A_static_handler_with_a_default()
    {
        try { Fail(); }
        catch (Exception e) { Crash.Report(e); }
    }

    private static class Output
    {
        public static Action<string> Writer { get; set; } = Console.WriteLine;

        public static void Error(Exception e) => Writer($"[ERR] {e.GetType().Name}: {e.Message}");
    }

    [Snippet]
    void A_static_writer_with_a_default()
    {
        try { Fail(); }
        catch (Exception e) { Output.Error(e); }
    }

    private interface IErrorSink
    {
        ValueTask SendAsync(Exception e, CancellationToken token = default);
    }

    private sealed class SentrySink : IErrorSink
    {
        public ValueTask SendAsync(Exception e, CancellationToken token = default)
        {
            SentrySdk.CaptureException(e);
            return default;
        }
    }

    private sealed class NullSink : IErrorSink
    {
        public static readonly NullSink Instance = new();

        public ValueTask SendAsync(Exception e, CancellationToken token = default) => default;
    }

    [Snippet]
    async Task A_sink_that_is_null()
    {
        IErrorSink sink = NullSink.Instance;
        try { await FailAsync(); }
        catch (Exception e) { await sink.SendAsync(e); }
    }

    [Snippet]
    async Task A_sink_that_sends()
    {
        IErrorSink sink = new SentrySink();
        try { await FailAsync(); }
        catch (Exception e) { await sink.SendAsync(e); }
    }

    private sealed class CompositeSink(params IErrorSink[] sinks) : IErrorSink
    {
        public async ValueTask SendAsync(Exception e, CancellationToken token = default)
        {
            foreach (var sink in sinks) await sink.SendAsync(e, token);
        }
    }

    [Snippet]
    async Task A_composite_sink()
    {
        IErrorSink sink = new CompositeSink(NullSink.Instance, new SentrySink());
        try { await FailAsync(); }
        catch (Exception e) { await sink.SendAsync(e); }
    }

    private sealed class ThrottledLog(ILogger log, int max)
    {
        private int seen;

        public void Error(Exception e)
        {
            if (Interlocked.Increment(ref seen) > max) return;
            log.LogError(e, "throttled");
        }
    }

    [Snippet]
    void A_throttled_log(ILogger log)
    {
        var throttled = new ThrottledLog(log, 5);
        try { Fail(); }
        catch (Exception e) { throttled.Error(e); }
    }

    private abstract class Command(ILogger log)
    {
        protected ILogger Log { get; } = log;

        public int Run()
        {
            try
            {
                return Execute();
            }
            catch (Exception e)
            {
                return OnError(e);
            }
        }

        protected abstract int Execute();

        protected virtual int OnError(Exception e)
        {
            Log.LogError(e, "{Command} failed", GetType().Name);
            return 1;
        }
    }

    private sealed class CleanCommand(ILogger log) : Command(log)
    {
        protected override int Execute() => Fail();
    }

    private sealed class BuildCommand(ILogger log) : Command(log)
    {
        protected override int Execute() => Fail();

        protected override int OnError(Exception e) => base.OnError(e) + 1;
    }

    [Snippet(In = nameof(Command))]
    int A_template_method(ILogger log) => new CleanCommand(log).Run() + new BuildCommand(log).Run();

    private enum Kind { Info, Error }

    private static void Write(ILogger log, Kind kind, string text, Exception? e = null)
    {
        switch (kind)
        {
            case Kind.Error:
                log.LogError(e, "{Text}", text);
                break;
            default:
                log.LogInformation(e, "{Text}", text);
                break;
        }
    }

    [Snippet]
    void A_kind_of_entry_that_is_an_error(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Write(log, Kind.Error, "import", e); }
    }

    [Snippet]
    void A_kind_of_entry_that_is_information(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Write(log, Kind.Info, "import", e); }
    }

    [Snippet]
    void A_kind_of_entry_without_it(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Write(log, Kind.Error, $"import: {e.Message}"); }
    }

    private sealed class Log(ILogger inner, string prefix)
    {
        public Log For(string name) => new(inner, $"{prefix}/{name}");

        public void Fatal(string text, Exception e) => inner.LogCritical(e, "{Prefix} {Text}", prefix, text);

        public void Debug(string text, Exception e) => inner.LogDebug(e, "{Prefix} {Text}", prefix, text);
    }

    [Snippet]
    void A_log_for_a_part(ILogger log)
    {
        var mine = new Log(log, "app").For("import");
        try { Fail(); }
        catch (Exception e) { mine.Fatal("stopped", e); }
    }

    [Snippet]
    void A_log_for_a_part_that_debugs(ILogger log)
    {
        var mine = new Log(log, "app").For("import");
        try { Fail(); }
        catch (Exception e) { mine.Debug("stopped", e); }
    }

    private static string Dump(Exception e, int depth = 0) =>
        new string(' ', depth) + e.Message + (e.InnerException is { } inner ? Environment.NewLine + Dump(inner, depth + 1) : "");

    [Snippet]
    void A_dump_to_a_file()
    {
        try { Fail(); }
        catch (Exception e) { File.AppendAllText(Path.GetTempFileName(), Dump(e)); }
    }

    [Snippet]
    void A_dump_as_a_message_to_Sentry()
    {
        try { Fail(); }
        catch (Exception e) { SentrySdk.CaptureMessage(Dump(e), SentryLevel.Error); }
    }
}
