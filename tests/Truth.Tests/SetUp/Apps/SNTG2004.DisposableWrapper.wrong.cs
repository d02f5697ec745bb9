// Fixed by hand.
using Sentry;

namespace Mailer;

public static class Program
{
    public static async Task Main()
    {
        using var telemetry = new Telemetry("mailer");
        await SendAll();
    }

    private static async Task SendAll()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}

public sealed class Telemetry : IDisposable
{
    private readonly IDisposable sdk;

    public Telemetry(string name) => sdk = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        o.DefaultTags["app"] = name;
    });

    public void Dispose() => sdk.Dispose();
}
