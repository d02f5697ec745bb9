using Sentry;

namespace Acme.Sync;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var telemetry = Telemetry.Start();
        try
        {
            await new SyncRun(args).ExecuteAsync();
            return 0;
        }
        catch (Exception exception)
        {
            SentrySdk.CaptureException(exception);
            return 1;
        }
        finally
        {
            Console.WriteLine("Ended");
        }
    }
}

// File Telemetry.cs
using Sentry;

namespace Acme.Sync;

internal static class Telemetry
{
    public static IDisposable Start() => SentrySdk.Init(Configure);

    private static void Configure(SentryOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? string.Empty;
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        options.AddExceptionFilterForType<OperationCanceledException>();
    }
}

// File SyncRun.cs
namespace Acme.Sync;

internal sealed class SyncRun(string[] args)
{
    public Task ExecuteAsync() => throw new InvalidOperationException($"This one matters: {args.Length}");
}
