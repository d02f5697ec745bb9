// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
try
{
    await Work.Run();
}
finally
{
    await SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));
    SentrySdk.Close();
}

static class Work
{
    public static async Task Run()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}
