// Fixed by hand.
using Sentry;
using Sentry.Extensibility;
using Sentry.Protocol.Envelopes;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.Transport = new QuietTransport();
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class QuietTransport : ITransport
{
    public Task SendEnvelopeAsync(Envelope envelope, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
