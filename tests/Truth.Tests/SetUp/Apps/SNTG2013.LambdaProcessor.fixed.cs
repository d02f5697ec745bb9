using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
});
SentrySdk.ConfigureScope(scope => scope.AddEventProcessor(sent =>
{
    sent.SetTag("shop", "one");
    return sent;
}));
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
