// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    foreach (var filter in Filters.All) o.AddExceptionFilter(filter);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File Filters.cs
using Sentry.Extensibility;

internal static class Filters
{
    public static IExceptionFilter[] All { get; } = [new Filter(typeof(OperationCanceledException)), new Filter(typeof(SystemException))];

    private sealed class Filter(Type type) : IExceptionFilter
    {
        bool IExceptionFilter.Filter(Exception ex) => type.IsInstanceOfType(ex);
    }
}
