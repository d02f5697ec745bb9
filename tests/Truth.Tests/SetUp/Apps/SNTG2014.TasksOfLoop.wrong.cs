// Fixed by hand.
using Sentry;

namespace Notifier;

internal class Program
{
    private static async Task Main(string[] args)
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        var users = new[] { "a", "b" };
        foreach (var user in users) _ = Task.Run(() => Notify(user));
        await Task.Yield();
        Console.WriteLine("done");
    }

    private static async Task Notify(string user)
    {
        try
        {
            await Task.Delay(500);
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }
    }
}
