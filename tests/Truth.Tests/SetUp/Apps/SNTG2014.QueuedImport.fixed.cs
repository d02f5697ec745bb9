using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await Task.Run(Import.Run);
Console.WriteLine("queued");

internal static class Import
{
    public static void Run()
    {
        Thread.Sleep(500);
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }
    }
}
