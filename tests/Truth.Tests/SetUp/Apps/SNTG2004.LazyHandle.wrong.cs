// Fixed by hand.
using Sentry;

internal static class Program
{
    private static void Main()
    {
        ErrorTracking.Enable();
        var job = new Job();
        job.Run();
        Cleanup();
        if (job.Failure is { } failure) ErrorTracking.Report(failure);
    }

    private static void Cleanup()
    {
        Console.WriteLine("Cleaning up");
        ErrorTracking.Disable();
    }
}

internal sealed class Job
{
    public Exception? Failure { get; private set; }

    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            Failure = error;
        }
    }
}

internal static class ErrorTracking
{
    private static readonly Lazy<IDisposable> Sdk =
        new(() => SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));

    public static void Enable() => _ = Sdk.Value;

    public static void Report(Exception error) => SentrySdk.CaptureException(error);

    public static void Disable()
    {
        if (Sdk.IsValueCreated) Sdk.Value.Dispose();
    }
}
