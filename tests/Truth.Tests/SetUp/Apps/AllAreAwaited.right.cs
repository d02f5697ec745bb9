using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var jobs = Enumerable.Range(0, 3).Select(number => Task.Run(() => Work(number))).ToList();
await Task.WhenAll(jobs);

static void Work(int number)
{
    try
    {
        if (number == 1) throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException e)
    {
        SentrySdk.CaptureException(e);
    }
}
