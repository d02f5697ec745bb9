using System.Runtime.ExceptionServices;

// Schedulers: jobs, triggers, timers, leases and services that run in the background.
internal sealed class LaterSchedulers
{
    private readonly SemaphoreSlim running = new(1);
    private readonly List<string> history = [];
    private string health = "Healthy";

    private enum Misfire { Skip, Throw }

    private sealed record JobRun(string Name, int Number)
    {
        public Exception? Error { get; init; }
    }

    private sealed class JobException(string job, Exception cause) : Exception($"Job {job} failed", cause);

    private abstract class JobBase(string name)
    {
        protected string Name => name;

        protected abstract void Execute();

        protected abstract void OnError(Exception error);

        public void Run()
        {
            try
            {
                Execute();
            }
            catch (Exception ex)
            {
                OnError(ex);
            }
        }
    }

    private sealed class CleanupJob() : JobBase("cleanup")
    {
        protected override void Execute() => Work(Name);

        protected override void OnError(Exception error) => SentrySdk.CaptureException(new JobException(Name, error));
    }

    private sealed class RunLog : IProgress<JobRun>
    {
        public List<JobRun> Runs { get; } = [];

        public void Report(JobRun value) => Runs.Add(value);
    }

    private static void Work(string job) => Fail(new IOException(job));

    private static bool TryReadSchedule(string cron, out int minutes, out string? error)
    {
        (minutes, error) = (0, null);
        try
        {
            minutes = Fail(new FormatException($"'{cron}' has no minutes"));
            return true;
        }
        catch (FormatException ex)
        {
            error = ex.Message;
            return false;
        }
    }

    private void MarkFailed(string job, string details) => history.Add($"{job}: {details}");

    [Snippet]
    void Run_all_and_throw_the_failures_by_name()
    {
        var failures = new SortedDictionary<string, Exception>();
        foreach (var job in new[] { "mail", "index" })
        {
            try
            {
                Work(job);
            }
            catch (Exception ex)
            {
                failures[job] = ex;
            }
        }

        if (failures.Count > 0)
            throw new AggregateException($"Failed: {string.Join(", ", failures.Keys)}", failures.Values);
    }

    [Snippet]
    void Run_all_and_warn_with_the_names(ILogger log)
    {
        var failures = new SortedDictionary<string, Exception>();
        foreach (var job in new[] { "mail", "index" })
        {
            try
            {
                Work(job);
            }
            catch (Exception ex)
            {
                failures.Add(job, ex);
            }
        }

        if (failures.Count > 0) log.LogWarning("Failed: {Jobs}", string.Join(", ", failures.Keys));
    }

    [Snippet, ByDesign("where some of several are kept, one is taken to be enough")]
    void History_has_room_for_one(ILogger log)
    {
        var recent = new Queue<JobRun>();
        for (var number = 1; number <= 2; number++)
        {
            try
            {
                Work("mail");
            }
            catch (Exception ex)
            {
                if (recent.Count == 1) recent.Dequeue();
                recent.Enqueue(new JobRun("mail", number) { Error = ex });
            }
        }

        foreach (var run in recent) log.LogError(run.Error, "Run {Number} of {Job}", run.Number, run.Name);
    }

    [Snippet]
    async Task Service_stops_after_a_critical_entry(CancellationToken stopping, ILogger log)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await FailAsync();
                await Task.Delay(1, stopping);
            }
            catch (InvalidOperationException ex)
            {
                log.LogCritical(ex, "The dispatcher stops");
                break;
            }
        }
    }

    [Snippet]
    async Task Service_becomes_degraded(CancellationToken stopping)
    {
        for (var round = 0; round < 2 && !stopping.IsCancellationRequested; round++)
        {
            try
            {
                await FailAsync();
                health = "Healthy";
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            /* judged */
            catch (Exception ex)
            {
                health = $"{health} > Degraded ({ex.GetType().Name})";
                await Task.Delay(1, stopping);
            }
        }
    }

    [Snippet(In = nameof(TryReadSchedule))]
    int Schedule_that_can_not_be_read_is_every_hour(ILogger log)
    {
        if (TryReadSchedule("* *", out var minutes, out var error)) return minutes;
        log.LogInformation("Falls back to every hour: {Error}", error);
        return 60;
    }

    [Snippet]
    async Task Exclusive_run_throws_when_the_gate_is_free_again()
    {
        ExceptionDispatchInfo? failed = null;
        await running.WaitAsync();
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            failed = ExceptionDispatchInfo.Capture(ex);
        }
        finally
        {
            running.Release();
        }

        failed?.Throw();
    }

    [Snippet(IsRetry = true)]
    void Goto_again_until_three()
    {
        var attempt = 0;
    again:
        try
        {
            Work("sync");
        }
        catch (IOException ex)
        {
            if (++attempt < 3) goto again;
            throw new JobException("sync", ex);
        }
    }

    [Snippet(Paths = 2)]
    void Misfire_policy_decides(int which, ILogger log)
    {
        var policy = which == 0 ? Misfire.Skip : Misfire.Throw;
        try
        {
            Work("report");
        }
        catch (IOException ex)
        {
            switch (policy)
            {
                case Misfire.Skip:
                    log.LogInformation("Skipped until the next run: {Reason}", ex.Message);
                    break;
                case Misfire.Throw:
                    throw new JobException("report", ex);
            }
        }
    }

    [Snippet(In = nameof(JobBase))]
    void Job_captures_in_its_override() => new CleanupJob().Run();

    [Snippet]
    void Timer_callback_logs(ILogger log)
    {
        var done = new ManualResetEventSlim();
        using var timer = new Timer(
            _ =>
            {
                try
                {
                    Work("tick");
                }
                catch (Exception ex)
                {
                    log.LogError(ex, "Tick failed");
                }
                finally
                {
                    done.Set();
                }
            },
            null,
            0,
            Timeout.Infinite);
        done.Wait();
    }

    [Snippet]
    void Entries_are_written_at_the_end_as_warnings(ILogger log)
    {
        var entries = new Queue<(string Text, Exception Error)>();
        foreach (var job in new[] { "mail", "index" })
        {
            try
            {
                Work(job);
            }
            catch (Exception ex)
            {
                entries.Enqueue(($"{job} failed", ex));
            }
        }

        while (entries.TryDequeue(out var entry)) log.LogWarning(entry.Error, "{Text}", entry.Text);
    }

    [Snippet]
    bool Lease_is_not_renewed()
    {
        var attempt = 0;
        while (attempt < 2)
        {
            try
            {
                Fail(new TimeoutException("lease"));
                return true;
            }
            catch (TimeoutException)
            {
                attempt++;
            }
        }

        return false;
    }

    [Snippet]
    void Runs_are_reported_as_progress_and_logged(ILogger log)
    {
        var runs = new RunLog();
        try
        {
            Work("mail");
            runs.Report(new JobRun("mail", 1));
        }
        catch (Exception ex)
        {
            runs.Report(new JobRun("mail", 1) { Error = ex });
        }

        foreach (var run in runs.Runs.Where(run => run.Error is not null)) log.LogError(run.Error, "{Job}", run.Name);
    }

    [Snippet(Paths = 2)]
    void Marked_as_failed_unless_that_fails_too(int which)
    {
        try
        {
            Work("billing");
        }
        /* judged */
        catch (Exception ex)
        {
            try
            {
                if (which == 1) Work("store");
                MarkFailed("billing", ex.ToString());
            }
            catch (Exception storing)
            {
                throw new AggregateException(ex, storing);
            }
        }
    }

    [Snippet]
    void Run_is_copied_with_its_error(ILogger log)
    {
        var run = new JobRun("archive", 3);
        try
        {
            Work(run.Name);
        }
        catch (Exception ex)
        {
            run = run with { Error = ex };
        }

        if (run is { Error: { } error, Name: var name }) log.LogError(error, "{Job} #{Number}", name, run.Number);
    }
}
