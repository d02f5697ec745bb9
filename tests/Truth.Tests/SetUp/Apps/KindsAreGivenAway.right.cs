using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(Gate.Pass);
});
Fill(Gate.Kinds);
static void Fill(ICollection<string> kinds) => kinds.Add("InvalidOperationException");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File Gate.cs
using Sentry;

internal static class Gate
{
    public static readonly List<string> Kinds = new();

    public static SentryEvent? Pass(SentryEvent sent, SentryHint hint) => Kinds.Contains(sent.Exception?.GetType().Name ?? "") ? sent : null;
}
