// Fixed by hand.
using Sentry;

internal static class Program
{
    private static void Main(string[] args)
    {
        var outcome = Guarded(() => throw new InvalidOperationException("This one matters"));
        if (outcome is not null) Report(outcome);
    }

    private static Exception? Guarded(Action work)
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            work();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
        finally
        {
            SentrySdk.Close();
        }
    }

    private static void Report(Exception error) => SentrySdk.CaptureException(error);
}
