using Sentry;

SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Console.WriteLine("Imported");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
Shutdown.Run();
// File Shutdown.cs
using Sentry;

internal static class Shutdown
{
    public static void Run()
    {
        Console.WriteLine("Done");
        SentrySdk.Close();
    }
}
