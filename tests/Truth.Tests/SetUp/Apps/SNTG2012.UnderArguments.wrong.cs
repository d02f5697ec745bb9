// Fixed by hand.
using Sentry;

if (args.Length > 0 && args[0] == "--report-errors")
{
    SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}

try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException e)
{
    SentrySdk.CaptureException(e);
}
