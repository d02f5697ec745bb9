using Sentry;

Track("start");
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Track("go");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static void Track(string step) => SentrySdk.AddBreadcrumb(step);
