using System.Diagnostics;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
using var child = Process.Start("sleep", "30");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
child.Kill();
child.WaitForExit();
