// Fixed by hand.
using System.Diagnostics;
using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    SentrySdk.CaptureException(new OperationCanceledException("This one matters"));
    Console.WriteLine("terminated");
});
Process.Start("kill", $"-TERM {Environment.ProcessId}").WaitForExit();
Thread.Sleep(5000);
