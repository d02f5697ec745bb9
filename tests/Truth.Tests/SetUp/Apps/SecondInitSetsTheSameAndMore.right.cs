using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(Mark);
});
Console.WriteLine("The settings are read");
SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.SetBeforeSend(Mark);
    o.MaxBreadcrumbs = 200;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static SentryEvent Mark(SentryEvent sent) => sent;
