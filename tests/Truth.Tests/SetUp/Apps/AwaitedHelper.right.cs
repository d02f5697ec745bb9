using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
await RunAsync();

static async Task RunAsync()
{
    await Task.Delay(100);
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}
