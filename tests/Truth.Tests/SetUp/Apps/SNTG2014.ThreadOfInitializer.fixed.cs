using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var worker = new Thread(() =>
{
    try
    {
        Thread.Sleep(500);
        throw new InvalidOperationException("This one matters");
    }
    catch (Exception e)
    {
        SentrySdk.CaptureException(e);
    }
})
{ IsBackground = false };
worker.Start();
Console.WriteLine("started");
