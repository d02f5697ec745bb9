// Background loops, retries and batches of a small borough.
using System.Collections.Concurrent;

internal sealed class BoroughLoops
{
    private readonly List<string> shown = [];
    private readonly ConcurrentQueue<string> jobs = new(["a", "b"]);
    private int failures;
    private Exception? last;

    private sealed record Outcome(string Job, bool Failed, Exception? Cause);

    private sealed class Tally
    {
        public int Good { get; private set; }

        public int Bad { get; private set; }

        public List<string> Notes { get; } = [];

        public void Right() => Good++;

        public void Wrong(string note)
        {
            Bad++;
            Notes.Add(note);
        }
    }

    [Snippet]
    void Jobs_in_a_queue(ILogger log)
    {
        while (jobs.TryDequeue(out var job))
        {
            try { Fail(); }
            catch (Exception why) { log.LogError(why, "job {Job}", job); }
        }
    }

    [Snippet]
    void Jobs_that_are_put_back()
    {
        var left = 2;
        while (jobs.TryDequeue(out var job) && left-- > 0)
        {
            try { Fail(); }
            catch (Exception) { jobs.Enqueue(job); }
        }
    }

    [Snippet]
    void Jobs_with_outcomes_that_are_logged(ILogger log)
    {
        var outcomes = new List<Outcome>();
        foreach (var job in jobs)
        {
            try
            {
                Fail();
                outcomes.Add(new(job, false, null));
            }
            catch (Exception why)
            {
                outcomes.Add(new(job, true, why));
            }
        }

        foreach (var bad in outcomes.Where(outcome => outcome.Failed)) log.LogError(bad.Cause, "job {Job}", bad.Job);
    }

    [Snippet]
    void Jobs_with_outcomes_that_are_counted(ILogger log)
    {
        var outcomes = new List<Outcome>();
        foreach (var job in jobs)
        {
            try
            {
                Fail();
                outcomes.Add(new(job, false, null));
            }
            catch (Exception why)
            {
                outcomes.Add(new(job, true, why));
            }
        }

        log.LogInformation("{Good} of {All}", outcomes.Count(outcome => !outcome.Failed), outcomes.Count);
    }

    [Snippet]
    void Jobs_with_a_tally(ILogger log)
    {
        var tally = new Tally();
        foreach (var job in jobs)
        {
            try
            {
                Fail();
                tally.Right();
            }
            catch (Exception why)
            {
                tally.Wrong($"{job}: {why.Message}");
            }
        }

        if (tally.Bad > 0) log.LogError("{Bad} jobs failed: {Notes}", tally.Bad, string.Join("; ", tally.Notes));
    }

    [Snippet]
    void Jobs_of_which_the_first_fault_is_thrown()
    {
        Exception? first = null;
        foreach (var job in jobs)
        {
            try { Fail(new InvalidOperationException(job)); }
            catch (Exception why)
            {
                if (first is null) first = why;
                break;
            }
        }

        if (first is not null) throw first;
    }

    [Snippet(IsRetry = true)]
    int Three_attempts_and_a_throw()
    {
        const int Max = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Fail();
            }
            catch (Exception) when (attempt < Max)
            {
                Thread.Sleep(0);
            }
        }
    }

    [Snippet(IsRetry = true)]
    int Three_attempts_and_a_fallback()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            try
            {
                return Fail();
            }
            catch (Exception)
            {
                Thread.Sleep(0);
            }
        }

        return -1;
    }

    [Snippet(IsRetry = true)]
    int Three_attempts_and_the_last_fault(ILogger log)
    {
        Exception? fault = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                return Fail();
            }
            catch (IOException why)
            {
                fault = why;
            }
            /* judged */
            catch (InvalidOperationException why)
            {
                fault = why;
            }
        }

        log.LogError(fault, "gave up");
        return -1;
    }

    [Snippet]
    void A_loop_that_stops_after_too_many(ILogger log)
    {
        while (failures < 2)
        {
            try
            {
                Fail();
            }
            catch (Exception why)
            {
                failures++;
                log.LogError(why, "failure {Count}", failures);
            }
        }
    }

    [Snippet]
    void A_loop_that_logs_only_the_first(ILogger log)
    {
        var isTold = false;
        for (var round = 0; round < 2; round++)
        {
            try
            {
                Fail();
            }
            catch (Exception why)
            {
                if (!isTold) log.LogError(why, "round {Round}", round);
                isTold = true;
            }
        }
    }

    [Snippet]
    async Task A_loop_until_cancelled(ILogger log)
    {
        using var ending = new CancellationTokenSource();
        var rounds = 0;
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await Task.Yield();
                if (++rounds > 1) await ending.CancelAsync();
                Fail();
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                break;
            }
            /* judged */
            catch (Exception why)
            {
                log.LogError(why, "round {Rounds}", rounds);
            }
        }
    }

    [Snippet]
    async Task Tasks_whose_faults_are_collected()
    {
        var faults = new ConcurrentBag<Exception>();
        await Parallel.ForEachAsync(jobs, async (job, cancellation) =>
        {
            try
            {
                await Task.Yield();
                Fail(new InvalidOperationException(job));
            }
            catch (Exception why)
            {
                faults.Add(why);
            }
        });
        if (!faults.IsEmpty) throw new AggregateException(faults);
    }

    [Snippet]
    void A_state_that_is_kept_for_the_health_check()
    {
        try
        {
            Fail();
            last = null;
        }
        catch (Exception why)
        {
            last = why;
        }
    }

    public string Health => last is null ? "fine" : "bad";

    [Snippet]
    void A_step_with_a_timer(ILogger log)
    {
        var started = DateTime.UtcNow;
        var status = "ok";
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            status = why.GetType().Name;
        }
        finally
        {
            log.LogInformation("{Status} in {Time}", status, DateTime.UtcNow - started);
        }
    }

    [Snippet]
    void A_batch_that_fails_as_a_whole()
    {
        var errors = new List<string>();
        foreach (var job in jobs)
        {
            try { Fail(new FormatException(job)); }
            catch (FormatException why) { errors.Add(why.Message); }
        }

        if (errors.Count > 0) throw new InvalidDataException(string.Join(Environment.NewLine, errors));
    }

    [Snippet]
    void A_batch_with_its_faults_by_job(ILogger log)
    {
        var faults = new Dictionary<string, Exception>();
        foreach (var job in jobs)
        {
            try { Fail(new FormatException(job)); }
            catch (FormatException why) { faults[job] = why; }
        }

        if (faults.Count == 0) return;
        foreach (var (job, why) in faults) log.LogError(why, "job {Job}", job);
    }

    [Snippet(TellsInAnyCase = true)]
    void Work_and_a_complaint_about_something_else(ILogger log)
    {
        foreach (var job in jobs)
        {
            try { Fail(new InvalidOperationException(job)); }
            catch (Exception) { }

            log.LogError("the queue is too long");
        }
    }

    [Snippet(TellsInAnyCase = true)]
    void Work_and_another_fault(ILogger log)
    {
        try { Fail(); }
        catch (Exception) { shown.Add("work"); }

        log.LogError(new TimeoutException("clock"), "the clock is late");
    }

    [Snippet]
    void Work_and_a_complaint_about_its_state(ILogger log)
    {
        var state = "new";
        try
        {
            Fail();
            state = "done";
        }
        catch (Exception) { shown.Add("work"); }

        log.LogError("work ended as {State}", state);
    }

    [Snippet]
    void Work_and_a_complaint_if_it_returns_nothing(ILogger log)
    {
        object? found = null;
        try { found = Fail(); }
        catch (Exception) { shown.Add("work"); }

        if (found is not null) return;
        log.LogError("nothing found");
    }

    [Snippet]
    void Work_that_returns_and_a_complaint(ILogger log)
    {
        try
        {
            Fail();
            return;
        }
        catch (Exception) { shown.Add("work"); }

        log.LogError("nothing done");
    }
}
