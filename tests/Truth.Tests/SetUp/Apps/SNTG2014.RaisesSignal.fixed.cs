using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException e)
{
    SentrySdk.CaptureException(e);
    Environment.Exit(134);
}

internal static partial class Native
{
    [DllImport("libc")]
    internal static extern void abort();
}
