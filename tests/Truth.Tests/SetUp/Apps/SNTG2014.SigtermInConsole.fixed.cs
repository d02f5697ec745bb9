using System.Diagnostics;
using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    SentrySdk.CaptureException(new OperationCanceledException("This one matters"));
    SentrySdk.Flush(TimeSpan.FromSeconds(30));
});
Process.Start("kill", $"-TERM {Environment.ProcessId}").WaitForExit();
Thread.Sleep(5000);
