// Fixed by hand.
using Sentry;

await SentryRunner.RunAsync(async () =>
{
    await Task.Delay(10);
    throw new InvalidOperationException("This one matters");
});

internal static class SentryRunner
{
    public static async Task RunAsync(Func<Task> body)
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            await body();
        }
        finally
        {
            await SentrySdk.FlushAsync(TimeSpan.FromSeconds(2));
            SentrySdk.Close();
        }
    }
}
