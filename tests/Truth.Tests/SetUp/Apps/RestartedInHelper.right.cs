using Sentry;

Restart();
Restart();
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static void Restart()
{
    SentrySdk.Close();
    SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}
