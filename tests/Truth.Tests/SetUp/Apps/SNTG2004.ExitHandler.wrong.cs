// Fixed by hand.
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
AppDomain.CurrentDomain.ProcessExit += (_, _) => Report();
Console.WriteLine("Working");

static void Report() => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
