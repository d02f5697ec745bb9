// Fixed by hand.
using System.Diagnostics;
using Sentry;

namespace Gateway;

public static class Program
{
    public static void Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
            o.DisableAppDomainUnhandledExceptionCapture();
        });
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
        throw new InvalidOperationException("This one matters");
    }

    private static void OnUnhandled(object sender, UnhandledExceptionEventArgs e)
    {
        SentrySdk.CaptureException((Exception)e.ExceptionObject);
        Process.GetCurrentProcess().Kill();
    }
}
