using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.FlushTimeout = TimeSpan.FromSeconds(60); });
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    Crash.Report(error);
    Environment.FailFast("Fatal");
}

internal static class Crash
{
    public static void Report(Exception error)
    {
        SentrySdk.CaptureException(error);
        SentrySdk.Flush();
    }
}
