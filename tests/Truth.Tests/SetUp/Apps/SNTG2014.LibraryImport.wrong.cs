// Fixed by hand.
using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.FlushTimeout = TimeSpan.FromSeconds(60); });
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
Native.ExitNow(3);

internal static class Native
{
    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void Leave(int code);

    public static void ExitNow(int code) => Leave(code);
}
