// Fixed by hand.
using Acme.Reports;

using (Telemetry.Start())
{
    Console.WriteLine("Reading");
}

try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception exception)
{
    Telemetry.Report(exception);
}

// File Telemetry.cs
using Sentry;

namespace Acme.Reports;

internal static class Telemetry
{
    public static IDisposable Start() => SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    });

    public static void Stop() => SentrySdk.Close();

    public static void Report(Exception exception) => SentrySdk.CaptureException(exception);
}
