using Sentry;

using var stop = new CancellationTokenSource();
using var end = new CancellationTokenSource();
SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
end.Token.Register(SentrySdk.Close);
stop.Cancel();
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
end.Cancel();
