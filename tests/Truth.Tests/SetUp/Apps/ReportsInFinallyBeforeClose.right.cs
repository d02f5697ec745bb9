using Sentry;

Exception? failure = null;
SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    failure = ex;
}
finally
{
    Ending.Of(failure);
}

static class Ending
{
    public static void Of(Exception? failure)
    {
        if (failure is not null) SentrySdk.CaptureException(failure);
        SentrySdk.Close();
    }
}
