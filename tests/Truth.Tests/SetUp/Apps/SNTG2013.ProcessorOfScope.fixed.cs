using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
SentrySdk.ConfigureScope(scope =>
{
    scope.SetTag("tenant", "north");
    scope.AddEventProcessor(sentryEvent => sentryEvent);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
