// Workers, dispatchers, schedulers and buses of a small shop.
using System.Threading.Channels;

internal sealed class HamletWorkers
{
    private readonly List<string> journal = [];

    private enum Verdict { Done, Again, Dead }

    private sealed record Letter(string To)
    {
        public int Tries { get; set; }

        public Exception? LastFault { get; set; }
    }

    private sealed class Postman(ILogger log, int mostTries = 3)
    {
        public Verdict Deliver(Letter letter)
        {
            try
            {
                Fail(new TimeoutException(letter.To));
                return Verdict.Done;
            }
            catch (TimeoutException why) when (letter.Tries < mostTries)
            {
                letter.Tries++;
                log.LogDebug(why, "again");
                return Verdict.Again;
            }
            /* judged */
            catch (Exception why)
            {
                log.LogError(why, "dead letter to {To}", letter.To);
                return Verdict.Dead;
            }
        }
    }

    [Snippet(In = nameof(Postman))]
    void A_postman_who_gives_up(ILogger log) => new Postman(log).Deliver(new Letter("x") { Tries = 3 });

    private sealed class Sorter(ChannelWriter<Letter> dead)
    {
        public async Task Sort(Letter letter)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception why)
            {
                letter.LastFault = why;
                await dead.WriteAsync(letter);
            }
        }
    }

    [Snippet(In = nameof(Sorter))]
    async Task A_sorter_with_a_channel_that_is_logged(ILogger log)
    {
        var dead = Channel.CreateUnbounded<Letter>();
        await new Sorter(dead.Writer).Sort(new Letter("x"));
        if (dead.Reader.TryRead(out var letter)) log.LogError(letter.LastFault, "{To}", letter.To);
    }

    private sealed class Clock
    {
        private readonly List<(string Name, Action Job)> jobs = [];

        public event Action<string, Exception>? JobFailed;

        public void Add(string name, Action job) => jobs.Add((name, job));

        public void Strike()
        {
            foreach (var (name, job) in jobs)
            {
                try
                {
                    job();
                }
                catch (Exception why)
                {
                    OnJobFailed(name, why);
                }
            }
        }

        private void OnJobFailed(string name, Exception why) => JobFailed?.Invoke(name, why);
    }

    [Snippet(In = nameof(Clock))]
    void A_clock_whose_failures_are_captured()
    {
        var clock = new Clock();
        clock.JobFailed += (name, why) => SentrySdk.CaptureException(why, scope => scope.SetTag("job", name));
        clock.Add("a", () => Fail());
        clock.Strike();
    }

    private sealed class Herald
    {
        private readonly Dictionary<Type, List<Delegate>> ears = [];

        public List<string> Deaf { get; } = [];

        public void Hear<T>(Action<T> ear)
        {
            if (!ears.TryGetValue(typeof(T), out var all)) ears[typeof(T)] = all = [];
            all.Add(ear);
        }

        public void Cry<T>(T news)
        {
            foreach (var ear in ears.GetValueOrDefault(typeof(T)) ?? [])
            {
                try
                {
                    ((Action<T>)ear)(news);
                }
                catch (Exception why)
                {
                    Deaf.Add($"{ear.Method.Name}: {why.GetBaseException().Message}");
                }
            }
        }
    }

    [Snippet(In = nameof(Herald))]
    int A_herald_who_notes_the_deaf()
    {
        var herald = new Herald();
        herald.Hear<int>(_ => Fail());
        herald.Cry(1);
        return herald.Deaf.Count;
    }

    private sealed class LoudHerald
    {
        private readonly List<Action<int>> ears = [];

        public void Hear(Action<int> ear) => ears.Add(ear);

        public void Cry(int news)
        {
            List<Exception>? faults = null;
            foreach (var ear in ears)
            {
                try
                {
                    ear(news);
                }
                catch (Exception why)
                {
                    (faults ??= []).Add(why);
                }
            }

            if (faults is { Count: > 0 }) throw new AggregateException("ears", faults);
        }
    }

    [Snippet(In = nameof(LoudHerald))]
    void A_herald_who_throws_them_all()
    {
        var herald = new LoudHerald();
        herald.Hear(_ => Fail());
        herald.Cry(1);
    }

    [Snippet]
    async Task A_loop_that_ends_with_a_critical_entry(ILogger log)
    {
        try
        {
            for (var round = 0; ; round++)
            {
                await FailAsync();
                journal.Add($"{round}");
            }
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("stopped");
        }
        /* judged */
        catch (Exception why)
        {
            log.LogCritical(why, "stopped by a fault");
        }
        finally
        {
            journal.Add("end");
        }
    }

    [Snippet]
    async Task A_loop_with_a_pause_after_each_fault(ILogger log)
    {
        for (var round = 0; round < 2; round++)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception why) when (why is not OperationCanceledException)
            {
                log.LogError(why, "round {Round}", round);
                await Task.Delay(TimeSpan.FromMilliseconds(round));
            }
        }
    }

    [Snippet]
    async Task A_loop_with_a_longer_pause_after_each_fault()
    {
        var pause = 1;
        for (var round = 0; round < 2; round++)
        {
            try
            {
                await FailAsync();
                pause = 1;
            }
            catch (Exception)
            {
                pause = Math.Min(pause * 2, 8);
                await Task.Delay(pause);
            }
        }
    }

    private interface IOutcomeSink
    {
        void Good(string name);

        void Bad(string name, Exception why);
    }

    private sealed class LogSink(ILogger log) : IOutcomeSink
    {
        public void Good(string name) => log.LogDebug("{Name}", name);

        public void Bad(string name, Exception why) => log.LogError(why, "{Name}", name);
    }

    private sealed class CountSink : IOutcomeSink
    {
        public int Bads { get; private set; }

        public void Good(string name)
        {
        }

        public void Bad(string name, Exception why) => Bads++;
    }

    [Snippet]
    void An_outcome_for_the_log(ILogger log)
    {
        IOutcomeSink sink = new LogSink(log);
        try
        {
            Fail();
            sink.Good("a");
        }
        catch (Exception why)
        {
            sink.Bad("a", why);
        }
    }

    [Snippet]
    int An_outcome_for_a_number()
    {
        var sink = new CountSink();
        try
        {
            Fail();
            sink.Good("a");
        }
        catch (Exception why)
        {
            sink.Bad("a", why);
        }

        return sink.Bads;
    }

    [Snippet]
    void A_step_with_a_name_of_its_own(ILogger log)
    {
        var step = "open";
        try
        {
            step = "read";
            Fail();
            step = "close";
        }
        catch (Exception why)
        {
            log.Log(step == "close" ? LogLevel.Warning : LogLevel.Error, why, "{Step}", step);
        }
    }

    [Snippet]
    void A_semaphore_that_is_released_in_any_case(ILogger log)
    {
        using var gate = new SemaphoreSlim(1);
        gate.Wait();
        var isHeld = true;
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            gate.Release();
            isHeld = false;
            log.LogError(why, "gate");
        }
        finally
        {
            if (isHeld) gate.Release();
        }
    }

    [Snippet]
    void A_worker_that_hands_its_fault_to_a_task()
    {
        var done = new TaskCompletionSource<int>();
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(Fail());
            }
            catch (Exception why)
            {
                done.SetException(why);
            }
        });
        thread.Start();
        thread.Join();
        _ = done.Task.Result;
    }
}
