using System.Diagnostics;
using Sentry;

internal sealed class Supervisor
{
    private static async Task Main()
    {
        using var sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            await new Supervisor().RunAsync();
        }
        catch (Exception e) when (Log(e))
        {
            Environment.ExitCode = 1;
        }
    }

    private static bool Log(Exception e)
    {
        SentrySdk.CaptureException(e);
        return true;
    }

    private async Task RunAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}
