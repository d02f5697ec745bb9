using Sentry;

if (args.Contains("--private"))
{
    Import();
}
else
{
    using var sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    Import();
}

static void Import()
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
}
