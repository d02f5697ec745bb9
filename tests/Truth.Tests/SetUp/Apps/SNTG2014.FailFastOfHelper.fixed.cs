using System.Diagnostics.CodeAnalysis;
using Sentry;

namespace Gateway;

internal static class Program
{
    private static async Task Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        try
        {
            await Listen();
        }
        catch (Exception ex) when (Log(ex))
        {
            Die.With(ex);
        }
    }

    private static bool Log(Exception ex)
    {
        SentrySdk.CaptureException(ex);
        return true;
    }

    private static async Task Listen()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}

internal static class Die
{
    [DoesNotReturn]
    public static void With(Exception ex) => Environment.Exit(Math.Max(1, ex.HResult & 0x7F));
}
