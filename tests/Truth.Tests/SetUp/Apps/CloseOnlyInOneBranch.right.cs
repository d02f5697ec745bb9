using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
if (args.Contains("--quiet"))
{
    SentrySdk.Close();
    return;
}

SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
