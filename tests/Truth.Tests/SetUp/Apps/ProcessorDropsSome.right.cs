using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(1);
    options.AddEventProcessor(new DropsBots());
    options.AddExceptionFilter(new Cancellations());
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class DropsBots : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event) => @event.Request.Headers.ContainsKey("X-Bot") ? null : @event;
}

internal sealed class Cancellations : IExceptionFilter
{
    public bool Filter(Exception ex) => ex is OperationCanceledException { CancellationToken.IsCancellationRequested: true };
}
