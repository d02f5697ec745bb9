// Fixed by hand.
using Acme.Platform;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.Environment = "batch";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
PlatformDiagnostics.Enable();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
}

SentrySdk.Close();

// File PlatformDiagnostics.cs
using Sentry;

namespace Acme.Platform;

internal static class PlatformDiagnostics
{
    public static void Enable() => SentrySdk.Init(options =>
    {
        options.Dsn = "http://0123456789abcdef0123456789abcdef@127.0.0.1:9/1";
        options.AttachStacktrace = true;
        options.ShutdownTimeout = TimeSpan.FromSeconds(1);
    });
}
