using Sentry;

namespace Sync;

internal static class Program
{
    private static async Task<int> Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        var work = Task.Run(Work);
        Console.CancelKeyPress += (_, _) => Environment.FailFast("cancelled twice");
        try
        {
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromMinutes(1)));
            await work;
        }
        catch (InvalidOperationException ex)
        {
            SentrySdk.CaptureException(ex);
            Environment.Exit(2);
        }
        return 0;
    }

    private static async Task Work()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}
