using Sentry;

var policy = new ReportingPolicy(SendErrors: true);
SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.SetBeforeSend((sent, hint) => policy.Allows(sent) ? sent : null);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed record ReportingPolicy(bool SendErrors)
{
    public bool Allows(SentryEvent sent) => SendErrors && sent.Exception is not null;
}
