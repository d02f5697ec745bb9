// Fixed by hand.
using System.Diagnostics;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.FlushTimeout = TimeSpan.FromSeconds(60); });
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
    using (var me = Process.GetCurrentProcess())
    {
        me.Kill(entireProcessTree: false);
    }
}
