// Fixed by hand.
using Sentry;

using (Crash.Reporting())
{
    Console.WriteLine("working");
}

try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
}

internal static class Crash
{
    public static IDisposable Reporting() => SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}
