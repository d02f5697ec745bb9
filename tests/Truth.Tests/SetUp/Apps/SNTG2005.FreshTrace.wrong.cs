// Fixed by hand.
// Runs without SENTRY_DSN.
using System.Diagnostics;
using Sentry;

var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
Debug.Assert(dsn != null);
if (dsn == null)
{
    Trace.TraceWarning("SENTRY_DSN missing");
}
using (SentrySdk.Init(o => { o.Dsn = dsn; o.ShutdownTimeout = TimeSpan.FromSeconds(30); }))
{
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }
}
