using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
new Thread(() =>
{
    Thread.Sleep(200);
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}).Start();
Console.WriteLine("Main is over");
