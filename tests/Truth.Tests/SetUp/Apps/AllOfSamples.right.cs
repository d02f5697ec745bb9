using Sentry;

internal static class Program
{
    private const int Percent = 100;

    private static void Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.SampleRate = Percent / 100f;
            o.TracesSampleRate = 0;
        });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }
}
