using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
Jobs.Schedule();
await Jobs.Nightly;
Console.WriteLine("scheduled");
return 0;

static class Jobs
{
    public static Task Nightly { get; private set; } = Task.CompletedTask;

    public static void Schedule() => Nightly = Task.Run(async () =>
    {
        try
        {
            await Task.Delay(300);
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException ex)
        {
            SentrySdk.CaptureException(ex);
        }
    });
}
