using Sentry;
using Sentry.Extensibility;

using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.AddEventProcessor(new Anonymizer());
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// File Processors.cs
using Sentry;
using Sentry.Extensibility;

internal abstract class ProcessorBase : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event)
    {
        Console.WriteLine(@event.EventId);
        return Change(@event);
    }

    protected abstract SentryEvent? Change(SentryEvent sent);
}

internal sealed class Anonymizer : ProcessorBase
{
    protected override SentryEvent? Change(SentryEvent sent)
    {
        sent.User = new SentryUser();
        return sent;
    }
}
