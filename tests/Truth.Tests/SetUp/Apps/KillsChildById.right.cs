using System.Diagnostics;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
var child = Process.Start("sleep", "30");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
Process.GetProcessById(child.Id).Kill();
