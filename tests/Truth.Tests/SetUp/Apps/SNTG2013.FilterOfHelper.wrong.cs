// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    Ignore<Exception>(o);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static void Ignore<T>(SentryOptions options) where T : Exception => options.AddExceptionFilterForType<T>();
