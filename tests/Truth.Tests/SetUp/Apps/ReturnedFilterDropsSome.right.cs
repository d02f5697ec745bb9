using Sentry;

using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.SetBeforeSend(Without(typeof(TimeoutException), typeof(OperationCanceledException)));
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static Func<SentryEvent, SentryHint, SentryEvent?> Without(params Type[] noise) => (sent, _) =>
{
    if (sent.Exception is { } error && noise.Any(type => type.IsInstanceOfType(error))) return null;
    return sent;
};
