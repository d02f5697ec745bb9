using Sentry;

namespace Crawler;

internal static class Program
{
    private static int Main()
    {
        var telemetry = new Telemetry();
        telemetry.Options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        telemetry.Options.ShutdownTimeout = TimeSpan.FromMinutes(1);
        using var sdk = SentrySdk.Init(telemetry.Options);
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
        return 0;
    }
}
// File Telemetry.cs
using Sentry;

namespace Crawler;

internal sealed class Telemetry
{
    public SentryOptions Options { get; } = new() { SendDefaultPii = false };
}
