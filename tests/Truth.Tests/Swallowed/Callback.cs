using Microsoft.Extensions.Logging;

namespace SentryGen.Tests.Swallowed;

/// <summary>The code that a case gives to a library. It throws when the library runs it for the first time.</summary>
public sealed class Callback
{
    private readonly SnippetRun? run = SnippetRun.Current;
    private readonly TaskCompletionSource once = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource again = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int calls;

    /// <summary>The library has run it, and may have ended with the exception.</summary>
    public Task Once => Settled(once);

    /// <summary>The library has run it once more: it has gone on after the exception.</summary>
    public Task Again => Settled(again);

    /// <summary>A log with the adapter of Sentry.</summary>
    public static ILoggerFactory Log() => LoggerFactory.Create(logging => logging.AddAdapter(null));

    /// <summary>Fails, or says that the library has gone on.</summary>
    public int Run()
    {
        run?.Join();
        once.TrySetResult();
        if (Interlocked.Increment(ref calls) == 1) SnippetPrelude.Fail();
        again.TrySetResult();
        return calls;
    }

    // A library may run both at once. On a busy machine the first run may still be on its way to Sentry.
    private static async Task Settled(TaskCompletionSource run)
    {
        await run.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await SnippetPrelude.LateAsync();
    }
}
