using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Sentry;
using SentryGen.Tests;
using static SentryGen.Tests.SnippetPrelude;

// Tasks as services, pollers and importers use them.
internal static class Porters
{
    private sealed class Watchman
    {
        private Task loop = Task.CompletedTask;

        public void Start() => loop = FailAsync();

        public async Task CloseAsync()
        {
            try
            {
                await loop;
            }
            catch (Exception why)
            {
                SentrySdk.CaptureException(why);
            }
        }
    }

    private sealed class Desk
    {
        private readonly List<Task> running = [];

        public void Take() => running.Add(FailAsync());

        public Task Finish() => Task.WhenAll(running);
    }

    private static void Notify(Exception why) => SentrySdk.CaptureException(why);

    private static void Note(Exception why) => Console.WriteLine($"note: {why.Message}");

    [Snippet]
    static async Task A_loop_of_which_only_the_state_is_asked()
    {
        var poller = new A_loop_of_which_only_the_state_is_askedType();
        poller.Start();
        await LateAsync();
        _ = poller.IsRunning;
    }

    private sealed class A_loop_of_which_only_the_state_is_askedType
    {
        private Task? loop;

        public bool IsRunning => loop is { IsCompleted: false };

        public void Start()
        {
            if (loop?.IsCompleted == false) return;
            loop = FailAsync();
        }
    }

    [Snippet]
    static async Task A_loop_Leaves_it_to_the_close()
    {
        var watchman = new Watchman();
        watchman.Start();
        await watchman.CloseAsync();
    }

    [Snippet]
    static async Task A_list_of_tasks_Leaves_it_to_the_end()
    {
        var desk = new Desk();
        desk.Take();
        await desk.Finish();
    }

    [Snippet]
    static async Task A_task_that_is_started_and_forgotten()
    {
        Task.Run(() => FailAsync());
        await LateAsync();
    }

    [Snippet]
    static async Task A_task_that_is_unwrapped_and_forgotten()
    {
        Task.Factory.StartNew(() => FailAsync(), CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Default).Unwrap();
        await LateAsync();
    }

    [Snippet]
    static async Task A_task_that_is_configured_and_forgotten()
    {
        FailAsync().ConfigureAwait(false);
        await LateAsync();
    }

    [Snippet]
    static async Task A_value_task_that_is_made_a_task_and_forgotten()
    {
        _ = CopyAsync().AsTask();
        await LateAsync();

        static async ValueTask CopyAsync() => await FailAsync();
    }

    [Snippet]
    static async Task A_group_whose_errors_are_written()
    {
        Task[] sends = [FailAsync(), Task.CompletedTask];
        await Task.WhenAll(sends).ContinueWith(
            all =>
            {
                if (all.IsFaulted) Console.WriteLine(all.Exception!.Message);
            },
            TaskScheduler.Default);
    }

    [Snippet]
    static async Task A_continuation_for_failures_Leaves_it_to_a_capture()
    {
        _ = FailAsync().ContinueWith(
            failed => SentrySdk.CaptureException(failed.Exception!),
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        await LateAsync();
    }

    [Snippet]
    static async Task A_continuation_for_failures_Leaves_the_first_one_to_a_method()
    {
        _ = FailAsync().ContinueWith(
            failed => Notify(failed.Exception!.GetBaseException()),
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        await LateAsync();
    }

    [Snippet]
    static async Task A_continuation_for_failures_that_notes()
    {
        _ = FailAsync().ContinueWith(
            failed => Note(failed.Exception!.GetBaseException()),
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        await LateAsync();
    }

    [Snippet]
    static async Task A_continuation_Leaves_each_failure_to_a_capture()
    {
        await FailAsync().ContinueWith(
            failed => failed.Exception?.Handle(why =>
            {
                SentrySdk.CaptureException(why);
                return true;
            }),
            TaskScheduler.Default);
    }

    [Snippet]
    static async Task A_continuation_that_handles_all() =>
        await FailAsync().ContinueWith(static failed => failed.Exception?.Handle(static _ => true), TaskScheduler.Default);

    [Snippet]
    static async Task A_source_Leaves_it_to_its_own_task()
    {
        var source = new TaskCompletionSource<int>();
        _ = FailAsync().ContinueWith(
            task =>
            {
                if (task.IsFaulted) source.SetException(task.Exception!.InnerExceptions);
                else source.SetResult(task.Result);
            },
            TaskScheduler.Default);
        await source.Task;
    }

    [Snippet]
    static async Task A_task_whose_failure_ends_the_method()
    {
        var task = FailAsync();
        await Task.WhenAny(task);
        if (task.IsFaulted) return;
        Console.WriteLine("settled");
        await LateAsync();
    }

    [Snippet]
    static async Task A_look_at_a_task_Leaves_it_to_a_capture()
    {
        var task = FailAsync();
        await Task.WhenAny(task);
        if (task.IsFaulted) SentrySdk.CaptureException(task.Exception!);
    }

    [Snippet]
    static async Task A_look_at_a_task_Leaves_it_to_a_throw()
    {
        var task = FailAsync();
        await Task.WhenAny(task);
        if (task.IsFaulted) throw task.Exception!;
    }

    [Snippet]
    static async Task Tasks_of_which_the_failed_ones_are_listed_Leaves_it_to_a_capture()
    {
        List<Task> tasks = [FailAsync(), Task.CompletedTask];
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var task in tasks.Where(static task => task.IsFaulted)) SentrySdk.CaptureException(task.Exception!);
    }

    [Snippet]
    static async Task Tasks_in_a_query_Leaves_it_to_the_await()
    {
        int[] numbers = [1, 2];
        await Task.WhenAll(numbers.Select(static async number => number == 1 ? await FailAsync() : 0));
    }

    [Snippet]
    static async Task A_task_in_a_loop_that_is_not_awaited()
    {
        foreach (var number in new[] { 1 })
        {
            var send = FailAsync();
            Console.WriteLine($"sent {number}: {send.IsCompleted}");
        }

        await LateAsync();
    }

    [Snippet]
    static async Task A_task_Leaves_it_to_a_later_await()
    {
        var work = FailAsync();
        Console.WriteLine("meanwhile");
        await work;
    }

    [Snippet]
    static async Task A_task_in_a_table_Leaves_it_to_who_asks()
    {
        var loads = new Dictionary<string, Task<int>> { ["a"] = FailAsync() };
        Console.WriteLine(await loads["a"]);
    }
}
