using Sentry;

namespace Relay;

internal static class Program
{
    private static async Task Main()
    {
        using var sdk = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        try
        {
            await RunAsync();
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }

        await Task.Delay(10);
        await SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task RunAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}
