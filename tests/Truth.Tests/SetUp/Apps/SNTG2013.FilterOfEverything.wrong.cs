// Fixed by hand.
using Sentry;
using Sentry.Extensibility;

using var sentry = SentrySdk.Init(Configure);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

void Configure(SentryOptions o)
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    foreach (var filter in Filters.All) o.AddExceptionFilter(filter);
}

internal static class Filters
{
    public static IReadOnlyList<IExceptionFilter> All { get; } = [new Cancellations(), new Noise()];

    private sealed class Cancellations : IExceptionFilter
    {
        public bool Filter(Exception ex) => ex is OperationCanceledException;
    }

    private sealed class Noise : IExceptionFilter
    {
        public bool Filter(Exception ex) => true;
    }
}
