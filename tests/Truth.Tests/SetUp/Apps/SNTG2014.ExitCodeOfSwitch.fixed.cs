using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var code = Run();
SentrySdk.Flush(TimeSpan.FromSeconds(30));
if (code != 0) Environment.FailFast("Ended with " + code);

static int Run()
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException e)
    {
        SentrySdk.CaptureException(e);
        return 3;
    }
}
