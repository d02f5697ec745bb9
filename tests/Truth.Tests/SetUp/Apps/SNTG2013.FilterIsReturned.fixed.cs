using Sentry;

namespace Forms;

internal static class Program
{
    private static void Main()
    {
        using var sdk = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
            o.SetBeforeSend(Privacy.WithoutUser("ip", "mail"));
        });
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}
// File Privacy.cs
using Sentry;

namespace Forms;

internal static class Privacy
{
    public static Func<SentryEvent, SentryHint, SentryEvent?> WithoutUser(params string[] tags)
    {
        return (sent, hint) =>
        {
            foreach (var tag in tags) sent.UnsetTag(tag);
            sent.User = new SentryUser();
            return sent;
        };
    }
}
