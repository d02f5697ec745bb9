using Sentry;

SentrySdk.Init(args.FirstOrDefault(one => one.StartsWith("--dsn="))?["--dsn=".Length..] ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
