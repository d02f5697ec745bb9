// Fixed by hand.
using Sentry;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var engine = new Engine(onFatal: Crash.Now);
        engine.Run();
    }
}

internal sealed class Engine(Action<Exception> onFatal)
{
    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            onFatal(error);
        }
    }
}
// File Crash.cs
using Sentry;

internal static class Crash
{
    public static void Now(Exception error)
    {
        SentrySdk.CaptureException(error, scope => scope.Level = SentryLevel.Fatal);
        Environment.FailFast("The engine can't go on", error);
    }
}
