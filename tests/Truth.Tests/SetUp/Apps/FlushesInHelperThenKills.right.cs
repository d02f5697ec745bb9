using System.Diagnostics;
using Sentry;

SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    LastWords.Say(exception);
    Process.GetCurrentProcess().Kill();
}

// File LastWords.cs
using Sentry;

internal static class LastWords
{
    public static void Say(Exception exception)
    {
        Console.Error.WriteLine(exception.Message);
        SentrySdk.CaptureException(exception);
        SentrySdk.Flush(TimeSpan.FromMinutes(2));
    }
}
