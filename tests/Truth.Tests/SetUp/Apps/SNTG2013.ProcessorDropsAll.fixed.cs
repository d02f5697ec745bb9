using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(1);
    options.AddEventProcessor(new Anonymiser());
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class Anonymiser : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event)
    {
        @event.ServerName = "";
        @event.User.IpAddress = null;
        return @event;
    }
}
