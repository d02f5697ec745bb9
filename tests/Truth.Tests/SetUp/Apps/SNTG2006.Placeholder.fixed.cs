using Sentry;

SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
throw new InvalidOperationException("This one matters");
