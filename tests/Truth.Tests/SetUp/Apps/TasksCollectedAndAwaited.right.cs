using Sentry;

namespace Notifier;

internal class Program
{
    private static async Task Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        var running = new List<Task>();
        foreach (var user in new[] { "a", "b" }) running.Add(Task.Run(() => Notify(user)));
        await Task.WhenAll(running);
    }

    private static async Task Notify(string user)
    {
        try
        {
            await Task.Delay(50);
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }
    }
}
