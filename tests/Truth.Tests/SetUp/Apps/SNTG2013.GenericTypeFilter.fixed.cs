using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.AddExceptionFilter(new TypeFilter<TimeoutException>());
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class TypeFilter<T> : IExceptionFilter where T : Exception
{
    public bool Filter(Exception ex) => ex is T;
}
