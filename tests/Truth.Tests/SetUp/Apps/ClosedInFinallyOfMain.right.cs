using Sentry;

namespace Acme.Letters;

internal static class Program
{
    private static int Main()
    {
        Monitoring.Begin();
        try
        {
            return Print();
        }
        catch (Exception exception)
        {
            Monitoring.Report(exception);
            return 1;
        }
        finally
        {
            Monitoring.End();
        }
    }

    private static int Print() => throw new InvalidOperationException("This one matters");
}

// File Monitoring.cs
using Sentry;

namespace Acme.Letters;

internal static class Monitoring
{
    private static IDisposable? handle;

    public static void Begin() => handle = SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    });

    public static void Report(Exception exception) => SentrySdk.CaptureException(exception);

    public static void End()
    {
        handle?.Dispose();
        handle = null;
    }
}
