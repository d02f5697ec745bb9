using System.Diagnostics;
using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
using var stop = new CancellationTokenSource();
using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stop.Cancel();
});
Process.Start("kill", $"-TERM {Environment.ProcessId}").WaitForExit();
try
{
    await Task.Delay(Timeout.Infinite, stop.Token);
}
catch (OperationCanceledException)
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}
