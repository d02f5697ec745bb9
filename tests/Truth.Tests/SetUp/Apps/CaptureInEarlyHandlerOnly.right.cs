using Sentry;

AppDomain.CurrentDomain.UnhandledException += (_, e) => SentrySdk.CaptureException((Exception)e.ExceptionObject);
SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
throw new InvalidOperationException("This one matters");
