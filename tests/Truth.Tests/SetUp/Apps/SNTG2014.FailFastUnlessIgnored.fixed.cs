using Sentry;

namespace Ledger;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            Crash.Report(e);
            SentrySdk.Flush(TimeSpan.FromSeconds(30));
            if (!(e is OperationCanceledException))
            {
                Console.Error.WriteLine(e.Message);
                Crash.End(e);
            }
        }
    }
}

internal static class Crash
{
    public static void Report(Exception e) => SentrySdk.CaptureException(e);

    public static void End(Exception e) => Environment.FailFast(e.Message, e);
}
