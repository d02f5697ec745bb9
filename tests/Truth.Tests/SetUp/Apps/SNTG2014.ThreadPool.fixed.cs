using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
Work(null);

static void Work(object? state)
{
    Thread.Sleep(300);
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}
