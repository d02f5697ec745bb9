// Fixed by hand.
using Shop;

internal static class Program
{
    private static void Main()
    {
        var summary = new Summary();
        using (new Telemetry())
        {
            summary.Add("orders");
        }

        summary.Send();
    }
}

// File Telemetry.cs
using Sentry;

namespace Shop;

internal sealed class Telemetry : IDisposable
{
    private readonly IDisposable sdk = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public void Dispose() => sdk.Dispose();
}

internal sealed class Summary
{
    private readonly List<string> names = [];

    public void Add(string name) => names.Add(name);

    public void Send() => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}
