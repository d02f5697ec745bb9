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
    Native._exit(1);
}

internal static class Native
{
    [System.Runtime.InteropServices.DllImport("libc")]
    public static extern void _exit(int code);
}
