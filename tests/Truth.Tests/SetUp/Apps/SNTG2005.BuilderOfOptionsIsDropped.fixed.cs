using Sentry;

SentrySdk.Init(SentrySettings.For("stock", new SentryOptions()));
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
}
await SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));

static class SentrySettings
{
    public static SentryOptions For(string service, SentryOptions defaults) => new()
    {
        Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
        Release = service + "@1.0.0",
        MaxBreadcrumbs = defaults.MaxBreadcrumbs,
    };
}
