// Fixed by hand.
using System.Diagnostics;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
TaskScheduler.UnobservedTaskException += (_, e) => OnUnhandled(null, new(e.Exception, false));
try
{
    Importer.Run();
}
catch (Exception e)
{
    OnUnhandled(null, new(e, true));
}

static void OnUnhandled(object? sender, UnhandledExceptionEventArgs e)
{
    SentrySdk.CaptureException((Exception)e.ExceptionObject);
    Process.GetCurrentProcess().Kill();
}

internal static class Importer
{
    public static void Run() => throw new InvalidOperationException("This one matters");
}
