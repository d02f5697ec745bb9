using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
try
{
    Ledger.Close();
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
    SentrySdk.Flush(TimeSpan.FromSeconds(30));
    if (e is not OperationCanceledException) Environment.FailFast("The ledger is broken", e);
}
// File Ledger.cs
internal static class Ledger
{
    public static void Close() => throw new InvalidOperationException("This one matters");
}
