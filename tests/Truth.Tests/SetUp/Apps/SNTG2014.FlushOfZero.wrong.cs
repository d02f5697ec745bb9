// Fixed by hand.
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    Ledger.Verify();
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
    SentrySdk.Flush(TimeSpan.Zero);
    Environment.FailFast("The ledger is broken", error);
}
// File Ledger.cs
internal static class Ledger
{
    public static void Verify() => throw new InvalidOperationException("This one matters");
}
