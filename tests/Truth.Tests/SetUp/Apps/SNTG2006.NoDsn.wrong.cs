using Sentry;

SentrySdk.Init("your-dsn-here");
throw new InvalidOperationException("This one matters");
