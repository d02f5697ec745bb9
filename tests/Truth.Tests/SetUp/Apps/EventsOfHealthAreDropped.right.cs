using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.AddEventProcessor(new DropHealth());
    o.AddExceptionFilterForType<OperationCanceledException>();
    o.SetBeforeSend(Pipeline.Run);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}
SentrySdk.Close();

static class Pipeline
{
    private static readonly List<Func<SentryEvent, SentryEvent?>> Steps =
    [
        e => e.Exception is OperationCanceledException ? null : e,
        e => e.Request.Url?.EndsWith("/health") == true ? null : e,
    ];

    public static SentryEvent? Run(SentryEvent e, SentryHint hint)
    {
        SentryEvent? current = e;
        foreach (var step in Steps)
        {
            if (current is null) return null;
            current = step(current);
        }
        return current;
    }
}

sealed class DropHealth : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent e)
    {
        if (e.TransactionName == "GET /health") return null;
        return e;
    }
}
