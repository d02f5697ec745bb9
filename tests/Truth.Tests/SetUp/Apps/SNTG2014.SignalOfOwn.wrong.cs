// Fixed by hand.
using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
try
{
    Plugin.Load("native.so");
}
catch (Exception ex)
{
    SentrySdk.CaptureException(ex);
    Plugin.Abort();
}

static partial class Plugin
{
    public static void Load(string path) => throw new DllNotFoundException("This one matters: " + path);

    [DllImport("libc", EntryPoint = "abort")]
    public static extern void Abort();
}
