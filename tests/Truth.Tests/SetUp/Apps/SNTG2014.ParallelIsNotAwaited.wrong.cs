// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var all = Parallel.ForEachAsync(Enumerable.Range(0, 3), async (number, cancellation) =>
{
    await Task.Delay(300, cancellation);
    if (number == 1) SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
});
Console.WriteLine("Started");
