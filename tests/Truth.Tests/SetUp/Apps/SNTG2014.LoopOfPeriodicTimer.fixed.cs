using Sentry;

internal static class Program
{
    private static async Task Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var monitor = new HealthMonitor();
        await monitor.StartAsync(CancellationToken.None);
        await Task.Delay(50);
        Console.WriteLine("Checked");
    }
}

internal sealed class HealthMonitor
{
    public async Task StartAsync(CancellationToken token)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1500));
        while (await timer.WaitForNextTickAsync(token))
        {
            try
            {
                throw new InvalidOperationException("This one matters");
            }
            catch (InvalidOperationException error)
            {
                SentrySdk.CaptureException(error);
                return;
            }
        }
    }
}
