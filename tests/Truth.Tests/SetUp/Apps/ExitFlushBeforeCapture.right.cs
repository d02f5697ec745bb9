using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
AppDomain.CurrentDomain.ProcessExit += (_, _) => SentrySdk.Flush(TimeSpan.FromSeconds(30));
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
