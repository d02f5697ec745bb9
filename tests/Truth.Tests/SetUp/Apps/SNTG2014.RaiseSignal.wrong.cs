// Fixed by hand.
using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.FlushTimeout = TimeSpan.FromSeconds(60); });
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
Native.abort();

internal static class Native
{
    [DllImport("libc")]
    public static extern void abort();
}
