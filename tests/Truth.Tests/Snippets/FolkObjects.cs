// Objects that are shaped before the try, builders, disposables and contexts.
internal sealed class FolkObjects
{
    private sealed class Job
    {
        public string Name { get; set; } = "";

        public Exception? Error { get; private set; }

        public JobState State { get; private set; } = JobState.Queued;

        public void Start() => State = JobState.Running;

        public void Complete() => State = JobState.Done;

        public void Fail(Exception e)
        {
            State = JobState.Failed;
            Error = e;
        }

        public void Abort(string reason)
        {
            State = JobState.Failed;
            Name += " " + reason;
        }
    }

    private enum JobState { Queued, Running, Done, Failed }

    private static void Register(Job job) => Console.WriteLine("job " + job.Name);

    private readonly List<Job> history = [];

    [Snippet]
    void A_job_that_is_kept_in_a_field()
    {
        var job = new Job { Name = "sync" };
        history.Add(job);
        try
        {
            job.Start();
            Fail();
            job.Complete();
        }
        catch (Exception e)
        {
            job.Fail(e);
        }
    }

    [Snippet]
    void A_job_that_is_kept_with_a_text()
    {
        var job = new Job { Name = "sync" };
        history.Add(job);
        try
        {
            job.Start();
            Fail();
            job.Complete();
        }
        catch (Exception e)
        {
            job.Abort(e.Message);
        }
    }

    [Snippet]
    void A_job_that_was_registered_and_is_dropped()
    {
        var job = new Job { Name = "sync" };
        Register(job);
        try
        {
            job.Start();
            Fail();
            job.Complete();
        }
        catch (Exception e)
        {
            job.Fail(e);
        }

        Console.WriteLine(job.State);
    }

    [Snippet]
    Job A_job_that_was_registered_and_is_returned()
    {
        var job = new Job { Name = "sync" };
        Register(job);
        try
        {
            job.Start();
            Fail();
            job.Complete();
        }
        catch (Exception e)
        {
            job.Fail(e);
        }

        return job;
    }

    [Snippet]
    void A_job_whose_error_is_thrown()
    {
        var job = new Job { Name = "sync" };
        try
        {
            job.Start();
            Fail();
            job.Complete();
        }
        catch (Exception e)
        {
            job.Fail(e);
        }

        if (job.State == JobState.Failed) throw new InvalidOperationException(job.Name, job.Error);
    }

    private sealed class Entry(ILogger log)
    {
        private LogLevel level = LogLevel.Information;
        private string text = "";
        private Exception? exception;

        public Entry At(LogLevel to)
        {
            level = to;
            return this;
        }

        public Entry Say(string what)
        {
            text = what;
            return this;
        }

        public Entry With(Exception e)
        {
            exception = e;
            return this;
        }

        public void Write() => log.Log(level, exception, "{Text}", text);
    }

    [Snippet]
    void A_fluent_entry_that_is_an_error(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            new Entry(log).At(LogLevel.Error).Say("import").With(e).Write();
        }
    }

    [Snippet]
    void A_fluent_entry_that_is_a_warning(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            new Entry(log).At(LogLevel.Warning).Say("import").With(e).Write();
        }
    }

    [Snippet]
    void A_fluent_entry_without_it(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            new Entry(log).At(LogLevel.Error).Say(e.Message).Write();
        }
    }

    [Snippet]
    void A_fluent_entry_that_is_never_written(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            new Entry(log).At(LogLevel.Error).With(e).Say("import");
        }
    }

    private sealed class Operation(ILogger log, string name) : IDisposable
    {
        private Exception? failure;

        public void Failed(Exception e) => failure = e;

        public void Dispose()
        {
            if (failure is not null) log.LogError(failure, "{Name} failed", name);
            else log.LogInformation("{Name} done", name);
        }
    }

    [Snippet]
    void A_disposable_operation_that_logs_at_its_end(ILogger log)
    {
        using var operation = new Operation(log, "import");
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            operation.Failed(e);
        }
    }

    private sealed class QuietOperation(ILogger log, string name) : IDisposable
    {
        private bool hasFailed;

        public void Failed(Exception e) => hasFailed = e is not null;

        public void Dispose() => log.LogInformation("{Name} {Result}", name, hasFailed ? "failed" : "done");
    }

    [Snippet]
    void A_disposable_operation_that_forgets_it(ILogger log)
    {
        using var operation = new QuietOperation(log, "import");
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            operation.Failed(e);
        }
    }

    private sealed class Context
    {
        public Dictionary<string, object?> Bag { get; } = [];

        public Exception? Exception { get; set; }

        public bool Handled { get; set; }
    }

    [Snippet]
    void A_context_that_is_made_here_and_read_by_a_method()
    {
        var context = new Context();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            context.Exception = e;
        }

        Finish(context);

        static void Finish(Context c)
        {
            if (c.Exception is { } e && !c.Handled) SentrySdk.CaptureException(e);
        }
    }

    [Snippet]
    void A_context_that_is_made_here_and_marked_as_handled()
    {
        var context = new Context();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            context.Exception = e;
            context.Handled = true;
        }

        if (context.Exception is not null && !context.Handled) SentrySdk.CaptureException(context.Exception);
    }

    [Snippet]
    void A_bag_of_a_context(ILogger log)
    {
        var context = new Context();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            context.Bag["failure"] = e;
        }

        if (context.Bag.TryGetValue("failure", out var value) && value is Exception failure) log.LogError(failure, "bag");
    }

    private sealed class Retry
    {
        public int Times { get; init; } = 1;

        public Action<Exception>? OnGiveUp { get; init; }

        public void Run(Action action)
        {
            for (var i = 0; i < Times; i++)
            {
                try
                {
                    action();
                    return;
                }
                catch (Exception e)
                {
                    if (i == Times - 1) OnGiveUp?.Invoke(e);
                }
            }
        }
    }

    [Snippet(In = nameof(Retry))]
    void A_retry_object_with_a_callback_at_the_end(ILogger log) =>
        new Retry { OnGiveUp = e => log.LogError(e, "gave up") }.Run(() => Fail());

    private sealed class Retry2
    {
        public int Times { get; init; } = 1;

        public Action<string>? OnGiveUp { get; init; }

        public void Run(Action action)
        {
            for (var i = 0; i < Times; i++)
            {
                try
                {
                    action();
                    return;
                }
                catch (Exception e)
                {
                    if (i == Times - 1) OnGiveUp?.Invoke(e.Message);
                }
            }
        }
    }

    [Snippet(In = nameof(Retry2))]
    void A_retry_object_with_a_callback_for_text(ILogger log) =>
        new Retry2 { OnGiveUp = m => log.LogInformation("gave up: {Message}", m) }.Run(() => Fail());

    private abstract class Handler
    {
        protected Handler? Next { get; private set; }

        public Handler Then(Handler next) => Next = next;

        public abstract void Handle(Exception e);
    }

    private sealed class PrintHandler : Handler
    {
        public override void Handle(Exception e)
        {
            Console.WriteLine(e.Message);
            Next?.Handle(e);
        }
    }

    private sealed class SentryHandler : Handler
    {
        public override void Handle(Exception e)
        {
            SentrySdk.CaptureException(e);
            Next?.Handle(e);
        }
    }

    [Snippet]
    void A_chain_of_handlers()
    {
        var chain = new PrintHandler();
        chain.Then(new SentryHandler());
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            chain.Handle(e);
        }
    }

    private static class LastError
    {
        public static Exception? Value { get; private set; }

        public static string Text => Value?.Message ?? "";

        public static bool Set(Exception e)
        {
            Value = e;
            return false;
        }
    }

    [Snippet]
    bool A_static_last_error_with_a_text()
    {
        try
        {
            return Fail() > 0;
        }
        catch (Exception e)
        {
            return LastError.Set(e);
        }
        finally
        {
            Console.WriteLine(LastError.Text);
        }
    }
}
