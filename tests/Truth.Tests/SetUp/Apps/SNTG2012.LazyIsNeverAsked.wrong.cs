// Fixed by hand.
using Sentry;

namespace Scan;

internal sealed class Program
{
    private static readonly Lazy<IDisposable> Reporting = new(StartReporting);

    private static void Main()
    {
        try
        {
            Scan("/data");
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }
    }

    private static IDisposable StartReporting() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    private static void Scan(string folder) => throw new InvalidOperationException("This one matters: " + folder);
}
