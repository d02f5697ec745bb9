// Fixed by hand.
using Sentry;

namespace Probe;

internal static class Program
{
    private static async Task Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        var probe = ProbeAsync();
        await Task.WhenAny(probe, Task.Delay(TimeSpan.FromMilliseconds(50)));
        Console.WriteLine("Enough");
    }

    private static async Task ProbeAsync()
    {
        try
        {
            await Task.Delay(1000);
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }
    }
}
