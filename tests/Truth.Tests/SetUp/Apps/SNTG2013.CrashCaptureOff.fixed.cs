using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(1);
    options.AttachStacktrace = true;
});
throw new InvalidOperationException("This one matters");
