using Sentry;

SentrySdk.Init(options => options.Dsn = "https://key@host/project");
throw new InvalidOperationException("This one matters");
