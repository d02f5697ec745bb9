using Sentry;

using var first = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.SetBeforeSend(Mark);
});
Reports.Connect();
SentrySdk.CaptureException(new InvalidOperationException("No paper"));

static SentryEvent Mark(SentryEvent sent)
{
    sent.SetTag("note", "This one matters");
    return sent;
}
// File Reports.cs
using Sentry;

internal static class Reports
{
    private static bool connected;

    public static void Connect()
    {
        if (connected) return;
        connected = true;
        SentrySdk.ConfigureScope(scope => scope.SetTag("part", "reports"));
    }
}
