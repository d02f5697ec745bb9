using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using NLog;
using Serilog;
using Serilog.Events;
using ILogger = Microsoft.Extensions.Logging.ILogger;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

// Siblings: the shapes around levels chosen before, projections, fan-outs, callbacks and bounds of retries.
internal sealed class UnseenSiblings
{
    private static readonly Logger Nlog = NLog.LogManager.GetCurrentClassLogger();

    private readonly List<string> names = [];

    private interface ISink
    {
        void Write(Exception exception);
    }

    private sealed record Fault(string Name, Exception Error);

    private sealed record Line(string Name, string Text);

    private sealed class PaperSink : ISink
    {
        public void Write(Exception exception) => Console.WriteLine(exception);
    }

    private sealed class EventSink : ISink
    {
        public void Write(Exception exception) => SentrySdk.CaptureException(exception);
    }

    private sealed class Fan(IEnumerable<ISink> sinks)
    {
        public void Write(Exception exception)
        {
            foreach (var sink in sinks) sink.Write(exception);
        }
    }

    private sealed class Guard(Action<Exception> onError)
    {
        public void Run(Action action)
        {
            try
            {
                action();
            }
            catch (Exception ex)
            {
                onError(ex);
            }
        }
    }

    private sealed class Machine
    {
        public event EventHandler<Exception>? Broke;

        public Action<Exception>? OnBroken { get; set; }

        public void Turn()
        {
            try
            {
                Fail(new IOException("gear"));
            }
            catch (Exception ex)
            {
                Broke?.Invoke(this, ex);
            }
        }
    }

    private sealed class Press
    {
        public Action<Exception>? OnBroken { get; init; }

        public void Turn()
        {
            try
            {
                Fail(new IOException("press"));
            }
            catch (Exception ex)
            {
                OnBroken?.Invoke(ex);
            }
        }
    }

    [Snippet]
    void A_level_in_a_constant(ILogger log)
    {
        const LogLevel Level = LogLevel.Warning;
        try { Fail(); }
        catch (Exception ex) { log.Log(Level, ex, "failed"); }
    }

    [Snippet]
    void A_level_chosen_before_from_quiet_ones(ILogger log)
    {
        var isBrief = names.Count == 0;
        var level = isBrief ? LogLevel.Debug : LogLevel.Warning;
        try { Fail(); }
        catch (Exception ex) { log.Log(level, ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_level_chosen_before_from_loud_ones(int which, ILogger log)
    {
        var level = which == 0 ? LogLevel.Critical : LogLevel.Error;
        try { Fail(); }
        catch (Exception ex) { log.Log(level, ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_level_chosen_before_by_if(int which, ILogger log)
    {
        var level = LogLevel.Error;
        if (which == 1) level = LogLevel.Information;
        try { Fail(); }
        catch (Exception ex) { log.Log(level, ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_level_chosen_before_by_switch(int which)
    {
        var level = which switch { 0 => LogEventLevel.Error, _ => LogEventLevel.Debug };
        try { Fail(); }
        catch (Exception ex) { Log.Write(level, ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_flag_chosen_before(int which, ILogger log)
    {
        var isLoud = which == 0;
        try { Fail(); }
        catch (Exception ex)
        {
            if (isLoud) log.LogError(ex, "failed");
            else log.LogDebug(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_function_chosen_before(int which, ILogger log)
    {
        Action<Exception> tell = which == 0 ? ex => log.LogError(ex, "failed") : ex => log.LogDebug(ex, "failed");
        try { Fail(); }
        catch (Exception ex) { tell(ex); }
    }

    [Snippet]
    string[] A_projection_to_text()
    {
        var faults = new List<Fault>();
        try { Fail(); }
        catch (Exception ex) { faults.Add(new Fault("a", ex)); }
        return [.. faults.Select(fault => fault.Error.Message)];
    }

    [Snippet]
    List<Line> A_projection_to_objects_of_text()
    {
        var faults = new List<Fault>();
        try { Fail(); }
        catch (Exception ex) { faults.Add(new Fault("a", ex)); }
        return faults.ConvertAll(fault => new Line(fault.Name, fault.Error.Message));
    }

    [Snippet]
    Dictionary<string, string> A_projection_to_a_map_of_text()
    {
        var faults = new List<Fault>();
        try { Fail(); }
        catch (Exception ex) { faults.Add(new Fault("a", ex)); }
        return faults.ToDictionary(fault => fault.Name, fault => fault.Error.Message);
    }

    [Snippet]
    List<Line> A_loop_to_objects_of_text()
    {
        var faults = new List<Fault>();
        var lines = new List<Line>();
        try { Fail(); }
        catch (Exception ex) { faults.Add(new Fault("a", ex)); }
        foreach (var fault in faults) lines.Add(new Line(fault.Name, fault.Error.Message));
        return lines;
    }

    [Snippet]
    List<Exception> A_projection_to_exceptions()
    {
        var faults = new List<Fault>();
        try { Fail(); }
        catch (Exception ex) { faults.Add(new Fault("a", ex)); }
        return faults.Select(fault => fault.Error).ToList();
    }

    [Snippet]
    int A_sum_of_projections()
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        try { Fail(); }
        catch (Exception ex) { faults.Add(new Fault("a", ex)); }
        return faults.Select(fault => fault.Error.HResult).Distinct().Count();
    }

    [Snippet]
    void A_fan_of_loud_and_quiet()
    {
        var fan = new Fan([new PaperSink(), new EventSink()]);
        try { Fail(); }
        catch (Exception ex) { fan.Write(ex); }
    }

    [Snippet, ByDesign("of several listeners one is taken to report")]
    void A_fan_of_quiet_ones()
    {
        var sinks = new List<ISink> { new PaperSink() };
        try { Fail(); }
        catch (Exception ex) { sinks.ForEach(sink => sink.Write(ex)); }
    }

    [Snippet]
    void One_after_the_other()
    {
        ISink paper = new PaperSink(), events = new EventSink();
        try { Fail(); }
        catch (Exception ex)
        {
            paper.Write(ex);
            events.Write(ex);
        }
    }

    [Snippet]
    void Functions_in_a_row()
    {
        Action<Exception>[] tell = [ex => Console.WriteLine(ex.Message), ex => SentrySdk.CaptureException(ex)];
        try { Fail(); }
        catch (Exception ex)
        {
            foreach (var one in tell) one(ex);
        }
    }

    [Snippet]
    void Functions_added_up()
    {
        Action<Exception> tell = ex => Console.WriteLine(ex.Message);
        tell += ex => SentrySdk.CaptureException(ex);
        try { Fail(); }
        catch (Exception ex) { tell(ex); }
    }

    [Snippet(In = nameof(Guard))]
    void A_guard_with_a_quiet_callback(ILogger log) => new Guard(ex => log.LogWarning(ex, "failed")).Run(() => Fail());

    [Snippet(In = nameof(Machine))]
    void An_event_with_a_quiet_subscriber()
    {
        var machine = new Machine();
        machine.Broke += (_, ex) => names.Add(ex.GetType().Name);
        machine.Turn();
    }

    [Snippet(In = nameof(Press)), ByDesign("a callback is taken to report")]
    void A_property_with_a_quiet_callback(ILogger log) => new Press { OnBroken = ex => log.LogInformation(ex, "broken") }.Turn();

    [Snippet]
    async Task<int> Results_that_are_only_counted()
    {
        var results = new ConcurrentBag<Fault?>();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async id =>
        {
            try
            {
                await FailAsync();
                results.Add(null);
            }
            catch (Exception ex)
            {
                results.Add(new Fault($"{id}", ex));
            }
        }));
        return results.Count(result => result is not null);
    }

    [Snippet]
    async Task<bool> A_result_that_is_only_asked()
    {
        var error = await Run();
        return error is null;

        async Task<Exception?> Run()
        {
            try
            {
                await FailAsync();
                return null;
            }
            catch (Exception ex)
            {
                return ex;
            }
        }
    }

    [Snippet(IsRetry = true)]
    async Task A_retry_with_a_helper_and_a_bound()
    {
        const int Most = 3;
        var attempt = 0;
        while (!await Once(++attempt)) await Task.Delay(attempt);

        static async Task<bool> Once(int attempt)
        {
            try
            {
                await FailAsync();
                return true;
            }
            catch (InvalidOperationException ex)
            {
                if (attempt >= Most) throw new IOException("gave up", ex);
                return false;
            }
        }
    }

    [Snippet(IsRetry = true)]
    async Task A_retry_that_calls_itself()
    {
        await Once(3);

        async Task Once(int left)
        {
            try
            {
                await FailAsync();
                return;
            }
            catch (InvalidOperationException) when (left > 1)
            {
                await Task.Delay(1);
            }

            await Once(left - 1);
        }
    }

    [Snippet(IsRetry = true)]
    void A_retry_with_a_list_of_delays(ILogger log)
    {
        var delays = new Queue<int>([1, 1]);
        while (true)
        {
            try
            {
                Fail();
                return;
            }
            catch (InvalidOperationException ex)
            {
                if (!delays.TryDequeue(out var delay))
                {
                    log.LogError(ex, "gave up");
                    return;
                }

                Thread.Sleep(delay);
            }
        }
    }

    [Snippet]
    void An_nlog_event_created_quietly()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var entry = new LogEventInfo(NLog.LogLevel.Warn, Nlog.Name, "failed") { Exception = ex };
            Nlog.Log(entry);
        }
    }

    [Snippet]
    void An_nlog_event_created_loudly()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Nlog.Log(LogEventInfo.Create(NLog.LogLevel.Error, Nlog.Name, ex, null, "failed"));
        }
    }

    [Snippet]
    async Task A_channel_that_nobody_reads_for_it()
    {
        var channel = Channel.CreateUnbounded<Line>();
        try { await FailAsync(); }
        catch (Exception ex) { await channel.Writer.WriteAsync(new Line("a", ex.Message)); }
        channel.Writer.Complete();
        await foreach (var line in channel.Reader.ReadAllAsync()) names.Add(line.Text);
    }

    [Snippet(Paths = 2)]
    void A_sink_chosen_before(int which)
    {
        ISink sink = which == 0 ? new EventSink() : new PaperSink();
        try { Fail(); }
        catch (Exception ex) { sink.Write(ex); }
    }
}
