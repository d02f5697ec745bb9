// Schedulers, jobs and pipelines with their own states.
using System.Threading.Channels;

internal sealed class TownJobs
{
    private enum Status { Pending, Running, Succeeded, Failed }

    private sealed class JobRun
    {
        public Status Status { get; set; } = Status.Pending;

        public Exception? Error { get; set; }

        public string? Output { get; set; }

        public TimeSpan Took { get; set; }
    }

    [Snippet]
    void A_run_whose_status_is_asked_before_it_is_reported()
    {
        var run = new JobRun { Status = Status.Running };
        try
        {
            Fail();
            run.Status = Status.Succeeded;
        }
        catch (Exception e)
        {
            run.Status = Status.Failed;
            run.Error = e;
        }

        if (run.Status == Status.Failed) SentrySdk.CaptureException(run.Error!);
    }

    [Snippet]
    string A_run_whose_status_is_shown()
    {
        var run = new JobRun { Status = Status.Running };
        try
        {
            Fail();
            run.Status = Status.Succeeded;
        }
        catch (Exception e)
        {
            run.Status = Status.Failed;
            run.Error = e;
        }

        return $"{run.Status} {run.Took}";
    }

    [Snippet]
    void A_run_that_is_quiet_by_its_status(ILogger log)
    {
        var run = new JobRun { Status = Status.Running };
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            run.Error = e;
            run.Status = Status.Pending;
        }

        if (run.Status == Status.Failed) log.LogError(run.Error, "run");
        else log.LogInformation("run {Status}", run.Status);
    }

    private sealed class JobBuilder(ILogger log)
    {
        private bool ignoreErrors;
        private LogLevel level = LogLevel.Error;

        public JobBuilder IgnoreErrors(bool value = true)
        {
            ignoreErrors = value;
            return this;
        }

        public JobBuilder LogAt(LogLevel value)
        {
            level = value;
            return this;
        }

        public void Report(Exception e)
        {
            if (ignoreErrors) return;
            log.Log(level, e, "job");
        }
    }

    [Snippet]
    void A_builder_as_it_is(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { new JobBuilder(log).Report(e); }
    }

    [Snippet]
    void A_builder_that_ignores(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { new JobBuilder(log).IgnoreErrors().Report(e); }
    }

    [Snippet]
    void A_builder_that_is_told_not_to_ignore(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { new JobBuilder(log).IgnoreErrors(false).LogAt(LogLevel.Critical).Report(e); }
    }

    [Snippet]
    void A_builder_with_a_low_level_in_a_local(ILogger log)
    {
        try { Fail(); }
        catch (Exception e)
        {
            var builder = new JobBuilder(log);
            builder.LogAt(LogLevel.Information);
            builder.Report(e);
        }
    }

    private sealed class Pipeline
    {
        private readonly List<Func<int, int>> steps = [];
        private Action<int, Exception>? failed;

        public Pipeline Step(Func<int, int> step)
        {
            steps.Add(step);
            return this;
        }

        public Pipeline OnFailed(Action<int, Exception> handler)
        {
            failed += handler;
            return this;
        }

        public int Run(int input)
        {
            foreach (var step in steps)
            {
                try
                {
                    input = step(input);
                }
                catch (Exception e)
                {
                    failed?.Invoke(input, e);
                    break;
                }
            }

            return input;
        }
    }

    [Snippet(In = nameof(Pipeline))]
    int A_pipeline_with_a_handler(ILogger log) =>
        new Pipeline().Step(x => x + Fail()).OnFailed((x, e) => log.LogError(e, "at {X}", x)).Run(1);

    private sealed class Scheduler
    {
        private readonly Dictionary<string, Func<Task>> jobs = [];

        public List<string> Journal { get; } = [];

        public void Every(string name, Func<Task> job) => jobs.Add(name, job);

        public async Task Tick()
        {
            foreach (var (name, job) in jobs)
            {
                try
                {
                    await job();
                    Journal.Add($"{name} ok");
                }
                catch (Exception e)
                {
                    Journal.Add($"{name} {e.GetType().Name}");
                }
            }
        }
    }

    [Snippet(In = nameof(Scheduler))]
    async Task<int> A_scheduler_with_a_journal()
    {
        var scheduler = new Scheduler();
        scheduler.Every("mail", FailAsync);
        await scheduler.Tick();
        return scheduler.Journal.Count;
    }

    private sealed class LoudScheduler
    {
        private readonly Dictionary<string, Func<Task>> jobs = [];

        public Dictionary<string, Exception> Faults { get; } = [];

        public void Every(string name, Func<Task> job) => jobs.Add(name, job);

        public async Task Tick()
        {
            foreach (var (name, job) in jobs)
            {
                try
                {
                    await job();
                }
                catch (Exception e)
                {
                    Faults[name] = e;
                }
            }

            if (Faults.Count > 0) throw new AggregateException(Faults.Values);
        }
    }

    [Snippet(In = nameof(LoudScheduler))]
    async Task A_scheduler_that_throws_its_faults()
    {
        var scheduler = new LoudScheduler();
        scheduler.Every("mail", FailAsync);
        await scheduler.Tick();
    }

    [Snippet]
    async Task A_queue_of_work_with_a_poison_list()
    {
        var queue = Channel.CreateBounded<int>(4);
        var poison = new List<(int Item, Exception Why)>();
        await queue.Writer.WriteAsync(1);
        queue.Writer.Complete();
        while (await queue.Reader.WaitToReadAsync())
        {
            while (queue.Reader.TryRead(out var item))
            {
                try
                {
                    await FailAsync();
                }
                catch (Exception e)
                {
                    poison.Add((item, e));
                }
            }
        }

        foreach (var (item, why) in poison) SentrySdk.CaptureException(why, scope => scope.SetTag("item", $"{item}"));
    }

    [Snippet]
    async Task A_queue_of_work_with_a_list_of_items()
    {
        var queue = Channel.CreateBounded<int>(4);
        var poison = new List<int>();
        await queue.Writer.WriteAsync(1);
        queue.Writer.Complete();
        await foreach (var item in queue.Reader.ReadAllAsync())
        {
            try
            {
                await FailAsync();
            }
            catch (Exception)
            {
                poison.Add(item);
            }
        }

        if (poison.Count > 0) Console.WriteLine(string.Join(",", poison));
    }

    private abstract class Stage
    {
        public Stage? Next { get; set; }

        public void Run()
        {
            try
            {
                Do();
            }
            catch (Exception e) when (CanHandle(e))
            {
                Handle(e);
            }

            Next?.Run();
        }

        protected abstract void Do();

        protected virtual bool CanHandle(Exception e) => true;

        protected abstract void Handle(Exception e);
    }

    private sealed class Upload(ILogger log) : Stage
    {
        protected override void Do() => Fail();

        protected override void Handle(Exception e) => log.LogError(e, "upload");
    }

    private sealed class Notify : Stage
    {
        protected override void Do() => Console.WriteLine("done");

        protected override bool CanHandle(Exception e) => e is IOException;

        protected override void Handle(Exception e) => SentrySdk.CaptureException(e);
    }

    [Snippet(In = nameof(Stage))]
    void Steps_that_handle_their_own(ILogger log) => new Upload(log) { Next = new Notify() }.Run();

    private readonly object gate = new();

    private Exception? lastFault;

    [Snippet]
    void A_fault_that_is_kept_once()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            lock (gate)
            {
                if (lastFault is null) lastFault = e;
                else SentrySdk.CaptureException(e);
            }
        }
    }

    [Snippet]
    void A_fault_that_is_only_stamped()
    {
        var faultedAt = DateTime.MinValue;
        try
        {
            Fail();
        }
        catch (Exception)
        {
            lock (gate)
            {
                faultedAt = DateTime.UtcNow;
            }
        }

        Console.WriteLine(faultedAt);
    }
}
