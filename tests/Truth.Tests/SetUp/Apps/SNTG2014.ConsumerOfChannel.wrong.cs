// Fixed by hand.
using System.Threading.Channels;
using Sentry;

internal static class Program
{
    private static async Task Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var channel = Channel.CreateUnbounded<int>();
        var consumer = Task.Run(() => ConsumeAsync(channel.Reader));
        for (var order = 0; order < 3; order++) await channel.Writer.WriteAsync(order);
        channel.Writer.Complete();
        Console.WriteLine("All orders are queued");
    }

    private static async Task ConsumeAsync(ChannelReader<int> orders)
    {
        await foreach (var order in orders.ReadAllAsync())
        {
            try
            {
                await Task.Delay(500);
                if (order == 2) throw new InvalidOperationException("This one matters");
            }
            catch (InvalidOperationException error)
            {
                SentrySdk.CaptureException(error);
            }
        }
    }
}
