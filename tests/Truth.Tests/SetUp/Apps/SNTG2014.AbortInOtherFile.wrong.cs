// Fixed by hand.
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    Fatal.Report(e);
}
// File Fatal.cs
internal static class Fatal
{
    public static void Report(Exception e)
    {
        Sentry.SentrySdk.CaptureException(e);
        Die("cannot go on");
    }

    private static void Die(string why) => Environment.FailFast(why);
}
