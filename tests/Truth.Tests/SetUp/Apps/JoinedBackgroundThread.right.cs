using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var worker = new Thread(Work) { IsBackground = true };
worker.Start();
worker.Join();

static void Work()
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (Exception e)
    {
        SentrySdk.CaptureException(e);
    }
}
