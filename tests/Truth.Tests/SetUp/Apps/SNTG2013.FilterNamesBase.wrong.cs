// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.AddExceptionFilter(new Known());
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}

sealed class Known : Sentry.Extensibility.IExceptionFilter
{
    public bool Filter(Exception ex)
    {
        if (ex is TimeoutException) return true;
        return ex is InvalidDataException or Exception;
    }
}
