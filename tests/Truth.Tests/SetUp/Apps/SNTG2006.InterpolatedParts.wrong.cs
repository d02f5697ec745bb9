// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = $"https://{Parts.Key}@{Parts.Host}/{Parts.Project}";
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Parts
{
    public const string Key = "YOUR_KEY";
    public const string Host = "o0.ingest.sentry.io";
    public const string Project = "0";
}
