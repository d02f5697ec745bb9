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
                o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            });
        }

        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}
