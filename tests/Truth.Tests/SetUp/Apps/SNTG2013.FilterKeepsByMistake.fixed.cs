using Sentry;
using Sentry.Extensibility;

using var sentry = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.AddExceptionFilter(new RealErrors());
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}

/// <summary>Cancelled work is no error.</summary>
sealed class RealErrors : IExceptionFilter
{
    public bool Filter(Exception ex) => ex is OperationCanceledException;
}
