using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
throw new InvalidOperationException("This one matters");
