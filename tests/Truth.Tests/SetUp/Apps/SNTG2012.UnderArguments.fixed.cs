using Sentry;

if (args.Length == 0 || args[0] != "--no-errors")
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
