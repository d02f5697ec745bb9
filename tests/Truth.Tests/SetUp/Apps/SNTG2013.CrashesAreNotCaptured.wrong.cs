// Fixed by hand.
using Sentry;

namespace Tiles;

internal static class Program
{
    private static void Main(string[] args)
    {
        SentrySdk.Init(Telemetry.Configure);
        new TileServer().Render(zoom: args.Length);
    }
}

internal static class Telemetry
{
    public static void Configure(SentryOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(1);
        Quiet(options);
    }

    private static void Quiet(SentryOptions options)
    {
        options.DisableAppDomainUnhandledExceptionCapture();
        options.AutoSessionTracking = false;
    }
}

internal sealed class TileServer
{
    public void Render(int zoom) => throw new ArgumentOutOfRangeException(nameof(zoom), "This one matters");
}
