using Sentry;

namespace Newsletter;

internal static class Program
{
    private static readonly HashSet<string> Reported = [nameof(InvalidOperationException), nameof(IOException)];

    private static void Main()
    {
        using var sdk = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.SetBeforeSend((sent, _) => sent.Exception is { } e && Reported.Contains(e.GetType().Name) ? sent : null);
        });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
        }
    }
}
