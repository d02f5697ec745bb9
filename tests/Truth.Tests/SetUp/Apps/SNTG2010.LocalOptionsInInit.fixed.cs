using Sentry;

namespace Acme.Tool;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? string.Empty;
            o.Debug = false;
            o.ShutdownTimeout = TimeSpan.FromMinutes(2);
        });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            SentrySdk.CaptureException(exception);
        }
    }
}
