using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    await Crash.ReportAsync(error);
    Environment.FailFast("The state is broken", error);
}
// File Crash.cs
using Sentry;

internal static class Crash
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task ReportAsync(Exception error)
    {
        SentrySdk.CaptureException(error);
        await SentrySdk.FlushAsync(Patience).ConfigureAwait(false);
    }
}
