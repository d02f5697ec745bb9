// Fixed by hand.
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException failure)
{
    SentrySdk.CaptureException(failure);
    Native.Leave(1);
}

// File Native.cs
using System.Runtime.InteropServices;

internal static class Native
{
    [DllImport("libc", EntryPoint = "_exit")]
    public static extern void Leave(int code);
}
