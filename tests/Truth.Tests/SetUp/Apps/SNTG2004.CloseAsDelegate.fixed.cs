using Sentry;

namespace Nightly;

internal static class Program
{
    private static readonly Stack<Action> CleanUps = new();

    private static async Task Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        Action cleanUp = () => Console.WriteLine("Done");
        try
        {
            await RunAsync();
        }
        finally
        {
            cleanUp();
        }
    }

    private static async Task RunAsync()
    {
        await Task.Delay(1);
        throw new InvalidOperationException("This one matters");
    }
}
