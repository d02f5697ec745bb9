using System;
using System.Threading.Tasks;
using Sentry;
using SentryGen.Tests;
using static SentryGen.Tests.SnippetPrelude;

// Tasks that fail while nobody looks at them. Nothing collects them while a case runs.
internal static class Tasks
{
    private static Task? held;

    private static void Ignore(this Task task) => task.ContinueWith(failed => { _ = failed.Exception; }, TaskScheduler.Default);

    private static Task<int> FailAfterAsync(Task start) => Task.Run(async () =>
    {
        await start;
        return await FailAsync();
    });

    [Snippet]
    static async Task An_await_that_throws_nothing()
    {
        await ((Task)FailAsync()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await LateAsync();
    }

    [Snippet]
    static async Task An_await_that_throws_nothing_Leaves_it_to_a_look()
    {
        Task task = FailAsync();
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (task.IsFaulted) SentrySdk.CaptureException(task.Exception);
    }

    [Snippet]
    static async Task A_helper_that_looks_and_drops()
    {
        FailAsync().Ignore();
        await LateAsync();
    }

    [Snippet]
    static async Task A_helper_of_Orleans_that_looks_and_drops()
    {
        Orleans.PublicOrleansTaskExtensions.Ignore(FailAsync());
        await LateAsync();
    }

    [Snippet]
    static async Task A_task_of_a_factory_that_is_dropped()
    {
        _ = Task.Factory.StartNew(() => Fail(), default, TaskCreationOptions.None, TaskScheduler.Default);
        await LateAsync();
    }

    [Snippet]
    static async Task A_static_field()
    {
        held = FailAsync();
        await LateAsync();
    }

    [Snippet]
    static async Task A_task_that_is_dropped()
    {
        _ = FailAsync();
        await LateAsync();
    }

    [Snippet]
    static async Task A_task_of_a_function_that_is_dropped()
    {
        _ = Task.Run(() => Fail());
        await LateAsync();
    }

    [Snippet]
    static async Task A_value_task_that_is_dropped()
    {
        _ = CopyAsync();
        await LateAsync();

        async ValueTask CopyAsync() => await FailAsync();
    }

    [Snippet]
    static async Task A_task_that_another_one_outruns()
    {
        var start = new TaskCompletionSource();
        var task = FailAfterAsync(start.Task);
        await Task.WhenAny(task, Task.Delay(1));
        start.SetResult();
        await LateAsync();
    }

    [Snippet]
    static async Task A_task_after_its_timeout()
    {
        var start = new TaskCompletionSource();
        var task = FailAfterAsync(start.Task);
        _ = task.Wait(1);
        start.SetResult();
        await LateAsync();
    }

    [Snippet]
    static async Task A_dropped_task_Leaves_it_to_its_own_handler()
    {
        _ = CopyAsync();
        await LateAsync();

        async Task CopyAsync()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception exception)
            {
                SentrySdk.CaptureException(exception);
            }
        }
    }

    [Snippet]
    static async Task Several_tasks_of_which_one_is_reported()
    {
        var all = Task.WhenAll(FailAsync(), FailAfterAsync(Task.Delay(50)));
        try
        {
            await all;
        }
        catch (Exception exception)
        {
            SentrySdk.CaptureException(exception);
        }
    }
}
