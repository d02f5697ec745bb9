// Fixed by hand.
using Sentry;

internal static class Program
{
    private static async Task Main()
    {
        SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.FlushTimeout = TimeSpan.FromSeconds(60); });
        try
        {
            await Task.Yield();
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error) when (Log(error))
        {
            Die("The job failed");
        }
    }

    private static bool Log(Exception error)
    {
        SentrySdk.CaptureException(error);
        return true;
    }

    private static void Die(string message)
    {
        Console.Error.WriteLine(message);
        Environment.FailFast(message);
    }
}
