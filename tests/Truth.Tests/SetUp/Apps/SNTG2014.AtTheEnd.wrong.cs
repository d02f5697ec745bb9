// Fixed by hand.
using System.Diagnostics;
using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
using var stop = new ManualResetEventSlim();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Set();
};
Process.Start("kill", $"-TERM {Environment.ProcessId}").WaitForExit();
stop.Wait(30_000);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
