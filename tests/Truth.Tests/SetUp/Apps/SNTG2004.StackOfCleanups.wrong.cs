// Fixed by hand.
using Sentry;

var cleanups = new Stack<Action>();
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
cleanups.Push(() => File.Delete(Path.Combine(Path.GetTempPath(), "no-such-file.tmp")));
cleanups.Push(SentrySdk.Close);
Console.WriteLine("Working");
while (cleanups.TryPop(out var cleanup)) cleanup();
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
