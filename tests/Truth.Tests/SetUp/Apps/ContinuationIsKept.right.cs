using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var work = Task.Run(static () => throw new InvalidOperationException("This one matters"));
var reported = work.ContinueWith(static done => SentrySdk.CaptureException(done.Exception!.InnerException!));
await Task.WhenAny(work);
await reported;
