// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
SentrySdk.ConfigureScope(scope =>
{
    scope.SetTag("tenant", "north");
    scope.AddEventProcessor(_ => null);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
