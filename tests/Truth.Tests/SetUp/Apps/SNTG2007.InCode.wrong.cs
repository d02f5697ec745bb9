using Sentry;

SentrySdk.Init("https://0123456789abcdef0123456789abcdef@sentry.invalid/42");
throw new InvalidOperationException("This one matters");
