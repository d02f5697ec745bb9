using System.Diagnostics;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    Fatal.Report(error);
}

internal static class Fatal
{
    public static void Report(Exception error)
    {
        if (Debugger.IsAttached)
        {
            Debugger.Break();
            Environment.FailFast("Broken", error);
        }
        SentrySdk.CaptureException(error);
    }
}
