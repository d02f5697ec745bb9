// Fixed by hand.
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(1);
    options.DisableAppDomainUnhandledExceptionCapture();
});
throw new InvalidOperationException("This one matters");
