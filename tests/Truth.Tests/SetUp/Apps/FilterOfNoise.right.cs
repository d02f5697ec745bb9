using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.AddExceptionFilterForType<OperationCanceledException>();
    o.AddExceptionFilter(new Noise());
    o.AddEventProcessor(new Tags());
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class Noise : IExceptionFilter
{
    public bool Filter(Exception ex)
    {
        if (ex is TimeoutException) return true;
        return false;
    }
}

internal sealed class Tags : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent sent)
    {
        if (sent.Message?.Message == "noise") return null;
        sent.SetTag("shop", "one");
        return sent;
    }
}
