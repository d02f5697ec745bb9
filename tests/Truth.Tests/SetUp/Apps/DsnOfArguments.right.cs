using Sentry;

var dsn = args.FirstOrDefault() ?? Environment.GetEnvironmentVariable("SENTRY_DSN");
if (dsn is not null) SentrySdk.Init(dsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
