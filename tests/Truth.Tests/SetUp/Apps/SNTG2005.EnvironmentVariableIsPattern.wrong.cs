// Runs without SENTRY_DSN.
// Fixed by hand.
using Sentry;

namespace Sensors;

internal static class Program
{
    private static void Main()
    {
        var environment = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production";
        if (environment is not "Development")
        {
            SentrySdk.Init(o =>
            {
                o.Environment = environment;
                o.ShutdownTimeout = TimeSpan.FromMinutes(1);
            });
        }

        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}
