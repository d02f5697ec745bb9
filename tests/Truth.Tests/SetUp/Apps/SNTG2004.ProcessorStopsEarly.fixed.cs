using Sentry;

namespace Acme.Queue;

internal static class Program
{
    private static void Main()
    {
        var app = new ConsumerApp();
        app.Start();
        app.Stop();
    }
}

// File ConsumerApp.cs
using Sentry;

namespace Acme.Queue;

internal sealed partial class ConsumerApp
{
    private IDisposable? sentry;

    public void Start()
    {
        sentry = SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        });
        Console.WriteLine("Started");
    }
}

// File ConsumerApp.Stop.cs
using Sentry;

namespace Acme.Queue;

internal sealed partial class ConsumerApp
{
    public void Stop()
    {
        try
        {
            Drain();
        }
        catch (Exception exception)
        {
            SentrySdk.CaptureException(exception);
        }

        sentry?.Dispose();
    }

    private static void Drain() => throw new InvalidOperationException("This one matters");
}
