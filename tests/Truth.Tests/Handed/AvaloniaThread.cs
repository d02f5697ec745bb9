using System.Collections.Concurrent;

namespace SentryGen.Tests.Handed;

/// <summary>The thread of Avalonia's dispatcher, which belongs to the first thread that asks for it.</summary>
public static class AvaloniaThread
{
    private static readonly BlockingCollection<Action> Work = [];

    static AvaloniaThread() => new Thread(static () =>
    {
        foreach (var act in Work.GetConsumingEnumerable()) act();
    })
    { IsBackground = true }.Start();

    public static Task Run(Action act)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var context = ExecutionContext.Capture()!;
        Work.Add(() =>
        {
            try
            {
                ExecutionContext.Run(context, _ => act(), null);
                done.SetResult();
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }
}
