// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(sent =>
    {
        sent.SetTag("note", "This one matters");
        return sent;
    });
});
Verbose.Start();
SentrySdk.CaptureException(new InvalidOperationException("No disk"));
// File Verbose.cs
using Sentry;

internal static class Verbose
{
    public static void Start() => SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.MaxBreadcrumbs = 200;
        options.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });
}
