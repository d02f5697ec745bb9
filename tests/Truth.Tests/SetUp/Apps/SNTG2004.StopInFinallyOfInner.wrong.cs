// Fixed by hand.
using Sentry;

Telemetry.Start();
try
{
    RunAll();
}
catch (Exception exception)
{
    SentrySdk.CaptureException(exception);
    Environment.ExitCode = 1;
}

static void RunAll()
{
    try
    {
        Console.WriteLine("Step 1");
        throw new InvalidOperationException("This one matters");
    }
    finally
    {
        Telemetry.Stop();
    }
}

// File Telemetry.cs
using Sentry;

internal static class Telemetry
{
    public static void Start() => SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    });

    public static void Stop() => SentrySdk.Close();
}
