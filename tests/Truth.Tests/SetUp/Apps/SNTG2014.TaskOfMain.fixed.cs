using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
await Task.Run(() =>
{
    Thread.Sleep(300);
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
});
