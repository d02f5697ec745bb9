using System.Diagnostics;
using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ =>
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    SentrySdk.Flush();
});
Process.Start("kill", $"-TERM {Environment.ProcessId}").WaitForExit();
Thread.Sleep(30_000);
