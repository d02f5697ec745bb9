using Sentry;

var cleanups = new Stack<Action>();
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
cleanups.Push(SentrySdk.Close);
cleanups.Push(() => SentrySdk.CaptureException(new InvalidOperationException("This one matters")));
while (cleanups.TryPop(out var cleanup)) cleanup();
