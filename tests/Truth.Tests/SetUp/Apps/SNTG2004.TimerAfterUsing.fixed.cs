using Sentry;

using var done = new ManualResetEventSlim();
Timer? timer = null;
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
{
    Console.WriteLine("Ready");
}

timer = new Timer(_ =>
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    done.Set();
}, null, 50, Timeout.Infinite);
done.Wait(30_000);
timer.Dispose();
