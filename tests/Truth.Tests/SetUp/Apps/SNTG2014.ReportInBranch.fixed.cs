using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
if (Check() is { } problem)
{
    await Task.Run(() =>
    {
        Thread.Sleep(300);
        SentrySdk.CaptureException(problem);
    });
}
else
{
    Console.WriteLine("All is well");
}

static Exception? Check() => new InvalidOperationException("This one matters");
