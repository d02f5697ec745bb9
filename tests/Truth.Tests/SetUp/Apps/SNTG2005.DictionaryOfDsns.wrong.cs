// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

internal static class Program
{
    private static readonly Dictionary<string, string> Dsns = new()
    {
        ["legacy"] = "http://d41d8cd98f00b204e9800998ecf8427e@127.0.0.1:9/3",
    };

    private static void Main(string[] args)
    {
        Dsns.TryGetValue(args.FirstOrDefault() ?? "default", out var dsn);
        SentrySdk.Init(o => o.Dsn = dsn);
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e) { SentrySdk.CaptureException(e); }
    }
}
