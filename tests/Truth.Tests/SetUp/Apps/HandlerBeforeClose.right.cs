using Sentry;

using var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var task = Task.Run(() => SentrySdk.CaptureException(new InvalidOperationException("This one matters")));
task.Wait();
Console.WriteLine("Bye");
