using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var done = new TaskCompletionSource();
var timer = new Timer(_ =>
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    done.SetResult();
}, null, 400, Timeout.Infinite);
done.Task.Wait();
GC.KeepAlive(timer);
