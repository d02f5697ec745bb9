using Sentry;

for (var attempt = 1; attempt <= 2; attempt++)
{
    using var sdk = Sdk.Start(attempt);
    try
    {
        if (attempt == 2) throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException ex)
    {
        SentrySdk.CaptureException(ex);
    }
}

static class Sdk
{
    public static IDisposable Start(int attempt) => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.DefaultTags["attempt"] = attempt.ToString();
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });
}
