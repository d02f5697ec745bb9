// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

namespace Acme.Tool;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(o =>
        {
            var sentryOptions = new SentryOptions();
            sentryOptions.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? string.Empty;
            sentryOptions.Debug = false;
            sentryOptions.ShutdownTimeout = TimeSpan.FromMinutes(2);
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
