using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(1);
    options.SetBeforeSend(e =>
    {
        e.SetTag("note", "This one matters");
        return e;
    });
});
SentrySdk.CaptureException(new InvalidOperationException("Import failed"));
