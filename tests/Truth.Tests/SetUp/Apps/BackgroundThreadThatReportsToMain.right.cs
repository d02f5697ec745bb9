using System.Collections.Concurrent;
using Sentry;

using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var failures = new BlockingCollection<Exception>();
new Thread(() =>
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException ex)
    {
        failures.Add(ex);
    }
    failures.CompleteAdding();
}) { IsBackground = true }.Start();
foreach (var failure in failures.GetConsumingEnumerable()) SentrySdk.CaptureException(failure);
