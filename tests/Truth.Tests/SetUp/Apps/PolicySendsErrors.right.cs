using Sentry;

var policy = new ReportingPolicy();
SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.SetBeforeSend((sent, hint) => policy.Allows(sent) ? sent : null);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed record ReportingPolicy(bool SendErrors = true, bool SendMessages = false)
{
    public bool Allows(SentryEvent sent) => sent.Exception is null ? SendMessages : SendErrors;
}
