using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
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
    public static void Start() => SentrySdk.ConfigureScope(scope => scope.SetTag("mode", "verbose"));
}
