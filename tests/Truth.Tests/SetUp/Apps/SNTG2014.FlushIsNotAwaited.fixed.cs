using System.Diagnostics;
using Sentry;

internal static class Program
{
    private static async Task Main()
    {
        SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            await Task.Yield();
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            await SentrySdk.FlushAsync(TimeSpan.FromSeconds(10));
            using var me = Process.GetCurrentProcess();
            me.Kill(entireProcessTree: false);
        }
    }
}
