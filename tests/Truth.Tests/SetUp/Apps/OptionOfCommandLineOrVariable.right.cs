using Sentry;

var dsn = args.SkipWhile(argument => argument != "--sentry-dsn").Skip(1).FirstOrDefault()
    ?? Environment.GetEnvironmentVariable("SENTRY_DSN");
if (dsn is { Length: > 0 }) SentrySdk.Init(options => options.Dsn = dsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
