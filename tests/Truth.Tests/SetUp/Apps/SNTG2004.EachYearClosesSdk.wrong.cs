// Fixed by hand.
using Sentry;

namespace Ledger;

internal static class Program
{
    private static void Main()
    {
        Telemetry.Start();
        foreach (var year in new[] { 2024, 2025 })
        {
            Console.WriteLine(year);
            Telemetry.Stop();
        }
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException ex)
        {
            SentrySdk.CaptureException(ex);
        }
    }
}

internal static class Telemetry
{
    public static void Start() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    public static void Stop() => SentrySdk.Close();
}
