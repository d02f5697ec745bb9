using Sentry;

AppDomain.CurrentDomain.ProcessExit += (_, _) => Report();
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Console.WriteLine("Working");

static void Report() => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
