using Sentry;

Action<SentryOptions>[] steps = [Release, Dsn, static o => o.AddExceptionFilterForType<OperationCanceledException>()];
SentrySdk.Init(options =>
{
    foreach (var step in steps) step(options);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
}

static void Release(SentryOptions options) => options.Release = "tool@1";

static void Dsn(SentryOptions options) => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
