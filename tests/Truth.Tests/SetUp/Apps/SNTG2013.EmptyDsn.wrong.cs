using Sentry;

SentrySdk.Init("");
throw new InvalidOperationException("This one matters");
