// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
Console.WriteLine("Importing");
Task.Factory.StartNew(
    () =>
    {
        Thread.Sleep(300);
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    },
    TaskCreationOptions.LongRunning);
