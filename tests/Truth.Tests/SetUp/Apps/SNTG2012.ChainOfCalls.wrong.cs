// Fixed by hand.
using Sentry;

internal static class Program
{
    private static void Main()
    {
        Step.One();
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    }
}

internal static class Step
{
    public static void One() => Two();

    private static void Two()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error) when (error is InvalidOperationException)
        {
            SentrySdk.CaptureException(error);
        }
    }
}
