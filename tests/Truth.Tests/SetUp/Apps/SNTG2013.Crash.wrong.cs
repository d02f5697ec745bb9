using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.DisableAppDomainUnhandledExceptionCapture();
});
throw new InvalidOperationException("This one matters");
