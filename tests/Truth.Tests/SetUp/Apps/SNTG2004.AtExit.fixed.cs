using Sentry;

AppDomain.CurrentDomain.ProcessExit += (_, _) => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
