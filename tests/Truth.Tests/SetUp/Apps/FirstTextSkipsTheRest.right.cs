using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
foreach (var step in new[] { "work", "close" })
{
    if (step == "close") SentrySdk.Close();
    else Steps.Work();
}

static class Steps
{
    public static void Work()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException ex)
        {
            SentrySdk.CaptureException(ex);
        }
    }
}
