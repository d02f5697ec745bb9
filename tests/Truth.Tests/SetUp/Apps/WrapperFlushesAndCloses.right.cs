using Sentry;

namespace Mailer;

public static class Program
{
    public static async Task Main()
    {
        using var telemetry = new Telemetry();
        try
        {
            await Task.Yield();
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            telemetry.Track(e);
        }
    }
}

public sealed class Telemetry : IDisposable
{
    private readonly IDisposable sdk = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    public void Track(Exception e) => SentrySdk.CaptureException(e);

    public void Dispose() => sdk.Dispose();
}
