using Sentry;

var files = new[] { "a.csv", "b.csv" };
var failed = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
using (SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
}))
{
    Parallel.ForEach(files, file =>
    {
        try
        {
            if (file == "b.csv") throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            failed.Enqueue(e);
        }
    });

    while (failed.TryDequeue(out var error)) SentrySdk.CaptureException(error);
}
