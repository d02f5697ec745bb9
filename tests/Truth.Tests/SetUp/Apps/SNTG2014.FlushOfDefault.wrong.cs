// Fixed by hand.
using System.Diagnostics;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
AppDomain.CurrentDomain.FirstChanceException += (_, _) => { };
Watch.Fail(new InvalidOperationException("This one matters"));
// File Watch.cs
using System.Diagnostics;
using Sentry;

internal static class Watch
{
    public static void Fail(Exception error)
    {
        SentrySdk.CaptureException(error);
        SentrySdk.Flush(default);
        Process.GetCurrentProcess().Kill();
    }
}
