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

    private static Task<int> FailLaterAsync() => Task.Run(async () =>
    {
        await Task.Delay(50);
        return await FailAsync();
    });

    [Snippet]
    static async Task An_await_that_throws_nothing()
    {
        await ((Task)FailAsync()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(100);
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
        await Task.Delay(100);
    }

    [Snippet]
    static async Task A_static_field()
    {
        held = FailAsync();
        await Task.Delay(100);
    }

    [Snippet]
    static async Task A_task_that_is_dropped()
    {
        _ = FailAsync();
        await Task.Delay(100);
    }

    [Snippet]
    static async Task A_task_of_a_function_that_is_dropped()
    {
        _ = Task.Run(() => Fail());
        await Task.Delay(100);
    }

    [Snippet]
    static async Task A_value_task_that_is_dropped()
    {
        _ = CopyAsync();
        await Task.Delay(100);

        async ValueTask CopyAsync() => await FailAsync();
    }

    [Snippet]
    static async Task A_task_that_another_one_outruns()
    {
        var task = FailLaterAsync();
        await Task.WhenAny(task, Task.Delay(1));
        await Task.Delay(200);
    }

    [Snippet]
    static async Task A_task_after_its_timeout()
    {
        var task = FailLaterAsync();
        _ = task.Wait(1);
        await Task.Delay(200);
    }

    [Snippet]
    static async Task A_dropped_task_Leaves_it_to_its_own_handler()
    {
        _ = CopyAsync();
        await Task.Delay(100);

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
        var all = Task.WhenAll(FailAsync(), FailLaterAsync());
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
