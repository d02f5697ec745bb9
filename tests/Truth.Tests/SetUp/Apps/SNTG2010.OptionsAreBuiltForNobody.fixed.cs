using Sentry;

var options = SentryDefaults.Create();
options.AddExceptionFilterForType<OperationCanceledException>();
using var sdk = SentrySdk.Init(options);
SentrySdk.CaptureMessage("Hello");
try
{
    throw new InvalidOperationException("Ended");
}
catch (InvalidOperationException e)
{
    SentrySdk.CaptureException(e);
}
// File SentryDefaults.cs
using Sentry;

internal static class SentryDefaults
{
    public static SentryOptions Create()
    {
        var options = new SentryOptions { Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "", ShutdownTimeout = TimeSpan.FromMinutes(1) };
        options.SetBeforeSend(sent =>
        {
            sent.SetTag("about", "This one matters");
            return sent;
        });
        return options;
    }
}
