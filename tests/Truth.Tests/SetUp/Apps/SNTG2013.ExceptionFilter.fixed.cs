using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.AddExceptionFilter(new Noise());
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class Noise : IExceptionFilter
{
    public bool Filter(Exception ex) => ex is OperationCanceledException;
}
