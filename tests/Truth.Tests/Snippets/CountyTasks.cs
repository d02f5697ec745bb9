// Tasks, continuations, progress, timers and hosted loops.
using System.Collections.Concurrent;

internal sealed partial class CountyTasks
{
    private readonly ConcurrentBag<Exception> bag = [];

    [Snippet]
    async Task Tasks_started_in_a_loop_and_awaited_one_by_one(ILogger log)
    {
        var running = new List<Task>();
        for (var i = 0; i < 2; i++) running.Add(Task.Run(() => Fail()));
        foreach (var task in running)
        {
            try
            {
                await task;
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Task {Id}", task.Id);
            }
        }
    }

    [Snippet]
    async Task Tasks_whose_exceptions_are_selected(ILogger log)
    {
        Task[] tasks = [FailAsync(), FailAsync()];
        try
        {
            await Task.WhenAll(tasks);
        }
        catch (Exception)
        {
            foreach (var failure in tasks.Where(t => t.IsFaulted).Select(t => t.Exception!.GetBaseException()))
                log.LogError(failure, "task");
        }
    }

    [Snippet]
    async Task Tasks_of_which_the_completed_are_selected(ILogger log)
    {
        Task<int>[] tasks = [FailAsync(), FailAsync()];
        try
        {
            await Task.WhenAll(tasks);
        }
        catch (Exception)
        {
            foreach (var result in tasks.Where(t => t.IsCompletedSuccessfully).Select(t => t.Result))
                log.LogError("task {Result}", result);
        }
    }

    [Snippet]
    Task A_continuation_on_its_failure(ILogger log) => Task.Run(() =>
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                throw new InvalidOperationException("run", ex);
            }
        })
        .ContinueWith(t => log.LogError(t.Exception!.InnerException, "run"), TaskContinuationOptions.OnlyOnFaulted);

    [Snippet]
    void Tasks_that_are_waited_for(ILogger log)
    {
        try
        {
            Task.WaitAll(Task.Run(() => Fail()), Task.CompletedTask);
        }
        catch (AggregateException all)
        {
            all.Handle(ex =>
            {
                log.LogError(ex, "wait");
                return true;
            });
        }
    }

    [Snippet]
    void Tasks_that_are_waited_for_and_all_handled()
    {
        try
        {
            Task.WaitAll(Task.Run(() => Fail()), Task.CompletedTask);
        }
        catch (AggregateException all)
        {
            all.Handle(_ => true);
        }
    }

    private static async Task<T?> Safely<T>(Task<T> task, ILogger log)
    {
        try
        {
            return await task.ConfigureAwait(false);
        }
        catch (Exception ex)
        {
            log.LogError(ex, "{Task}", typeof(T).Name);
            return default;
        }
    }

    [Snippet(In = nameof(Safely))]
    async Task<int> Tasks_that_are_each_made_safe(ILogger log) =>
        (await Task.WhenAll(Safely(FailAsync(), log), Safely(Task.FromResult(3), log))).Sum();

    private static async Task Forget(Task task, Action<Exception>? onException = null)
    {
        try
        {
            await task;
        }
        catch (Exception ex) when (onException != null)
        {
            onException.Invoke(ex);
        }
    }

    [Snippet(In = nameof(Forget))]
    Task A_task_that_is_forgotten_with_a_handler() => Forget(FailAsync(), e => SentrySdk.CaptureException(e));

    private static async void FireAndForget(Task task, ILogger log, TaskCompletionSource done)
    {
        try
        {
            await task;
        }
        catch (Exception ex)
        {
            log.LogError(ex, "forgotten");
        }
        finally
        {
            done.SetResult();
        }
    }

    [Snippet(In = nameof(FireAndForget))]
    Task A_task_in_async_void(ILogger log)
    {
        var done = new TaskCompletionSource();
        FireAndForget(FailAsync(), log, done);
        return done.Task;
    }

    private readonly record struct Update(int Percent, Exception? Error = null);

    private sealed class Inline(Action<Update> handler) : IProgress<Update>
    {
        public void Report(Update value) => handler(value);
    }

    private static async Task Download(IProgress<Update> progress)
    {
        try
        {
            progress.Report(new Update(0));
            await FailAsync();
            progress.Report(new Update(100));
        }
        catch (Exception ex)
        {
            progress.Report(new Update(-1, ex));
        }
    }

    [Snippet(In = nameof(Download))]
    Task A_progress_that_is_given_the_error(ILogger log) => Download(new Inline(update =>
    {
        if (update.Error is not null) log.LogError(update.Error, "{Percent}", update.Percent);
    }));

    private static async Task Upload(IProgress<Update> progress)
    {
        try
        {
            await FailAsync();
        }
        catch (Exception)
        {
            progress.Report(new Update(-1));
        }
    }

    [Snippet(In = nameof(Upload))]
    Task A_progress_that_is_given_a_number(ILogger log) => Upload(new Inline(update =>
    {
        if (update.Error is not null) log.LogError(update.Error, "{Percent}", update.Percent);
    }));

    [Snippet]
    async Task A_bag_of_parallel_failures(ILogger log)
    {
        await Parallel.ForAsync(0, 3, async (i, token) =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                bag.Add(ex);
            }
        });
        if (!bag.IsEmpty) log.LogError(new AggregateException(bag), "{Count} failed", bag.Count);
    }

    private sealed class Worker(ILogger log)
    {
        private int consecutive;

        public async Task Loop(int rounds)
        {
            for (var round = 0; round < rounds; round++)
            {
                var ok = await Round();
                consecutive = ok ? 0 : consecutive + 1;
                if (consecutive > 5) break;
            }
        }

        private async Task<bool> Round()
        {
            try
            {
                await FailAsync();
                return true;
            }
            catch (Exception ex)
            {
                log.Log(consecutive > 3 ? LogLevel.Critical : LogLevel.Error, ex, "round");
                return false;
            }
        }
    }

    [Snippet(In = nameof(Worker))]
    Task A_worker_whose_level_rises(ILogger log) => new Worker(log).Loop(2);

    private sealed class LazyWorker(ILogger log)
    {
        private int consecutive;

        public async Task<bool> Round()
        {
            try
            {
                await FailAsync();
                consecutive = 0;
                return true;
            }
            catch (Exception ex)
            {
                log.Log(++consecutive > 3 ? LogLevel.Error : LogLevel.Warning, ex, "round");
                return false;
            }
        }
    }

    [Snippet(In = nameof(LazyWorker))]
    async Task A_worker_whose_level_is_low_at_first(ILogger log)
    {
        var worker = new LazyWorker(log);
        for (var i = 0; i < 5; i++) await worker.Round();
    }

    [Snippet]
    async Task<string> A_race_with_a_timeout(ILogger log)
    {
        var work = FailAsync();
        var first = await Task.WhenAny(work, Task.Delay(2000));
        if (first != work) return "timeout";
        try
        {
            return (await work).ToString();
        }
        catch (Exception) when (work.IsFaulted)
        {
            log.LogError(work.Exception, "race");
            return "failed";
        }
    }

    [Snippet(In = nameof(Scope))]
    async Task A_disposal_that_logs(ILogger log)
    {
        await using (new Scope(log))
        {
        }
    }

    private sealed class Scope(ILogger log) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                Failed(log, ex);
            }
        }

        private static readonly Action<ILogger, Exception?> Failed =
            LoggerMessage.Define(LogLevel.Error, new EventId(7, "Disposal"), "Disposal failed");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Step {Step} failed")]
    private static partial void StepFailed(ILogger logger, string step, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Step {Step} failed, and is skipped")]
    private static partial void StepSkipped(ILogger logger, string step, Exception exception);

    [Snippet]
    void A_step_with_a_generated_method(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { StepFailed(log, "copy", ex); }
    }

    [Snippet]
    void A_step_with_a_generated_method_that_is_low(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { StepSkipped(log, "copy", ex); }
    }

    [Snippet]
    Task<int> A_task_that_is_made_of_it()
    {
        try { return Task.FromResult(Fail()); }
        catch (Exception ex) { return Task.FromException<int>(ex); }
    }
}
