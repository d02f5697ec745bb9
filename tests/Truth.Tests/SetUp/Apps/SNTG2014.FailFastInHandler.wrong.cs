// Fixed by hand.
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.FlushTimeout = TimeSpan.FromSeconds(60); });
AppDomain.CurrentDomain.UnhandledException += Crash.OnCrash;
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    Crash.Abort(error);
}

// File Crash.cs
using Sentry;

internal static class Crash
{
    public static void OnCrash(object sender, UnhandledExceptionEventArgs e) => Console.Error.WriteLine(e.ExceptionObject);

    public static void Abort(Exception error)
    {
        SentrySdk.CaptureException(error);
        Environment.FailFast("Fatal", error);
    }
}
