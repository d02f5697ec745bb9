// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

internal static class Program
{
    private static void Main(string[] args)
    {
        var (dsn, stage) = ReadSettings();
        SentrySdk.Init(o =>
        {
            o.Dsn = dsn;
            o.Environment = stage;
        });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
        }
    }

    private static (string? Dsn, string Stage) ReadSettings()
    {
        var stage = Environment.GetEnvironmentVariable("STAGE") ?? "local";
        return (Environment.GetEnvironmentVariable("SENTRY_DSN"), stage);
    }
}
