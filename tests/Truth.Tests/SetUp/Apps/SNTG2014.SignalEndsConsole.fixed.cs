using Acme.Polling;
using System.Runtime.InteropServices;

using var telemetry = Telemetry.Start();
var stopping = false;
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stopping = true;
});
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stopping = true;
};
var poller = new Poller();
while (!stopping)
{
    poller.Poll();
    Thread.Sleep(100);
    Native.Stop();
}

foreach (var failure in poller.Failures) Telemetry.Report(failure);

internal static class Native
{
    public static void Stop() => Kill(Environment.ProcessId, 15);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}

// File Poller.cs
namespace Acme.Polling;

internal sealed class Poller
{
    public List<Exception> Failures { get; } = [];

    public void Poll() => Failures.Add(new TimeoutException("This one matters"));
}

// File Telemetry.cs
using Sentry;

namespace Acme.Polling;

internal static class Telemetry
{
    public static IDisposable Start() => SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    });

    public static void Report(Exception exception) => SentrySdk.CaptureException(exception);
}
