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
        Sentry.SentrySdk.Flush(TimeSpan.FromSeconds(30));
        Die("cannot go on");
    }

    private static void Die(string why) => Environment.FailFast(why);
}
