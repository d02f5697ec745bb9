// Fixed by hand.
using Sentry;

internal static class Program
{
    private const float SamplePercent = 0.05f;

    private static void Main()
    {
        SentrySdk.Init(Configure);
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }

    private static void Configure(SentryOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.SampleRate = SamplePercent / 100;
        options.TracesSampleRate = 0.1;
    }
}
