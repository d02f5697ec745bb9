using System.Threading.Channels;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var channel = Channel.CreateBounded<string>(10);
var workers = Enumerable.Range(0, 2).Select(_ => Task.Run(ConsumeAsync)).ToArray();
foreach (var file in new[] { "a", "b", "c" }) await channel.Writer.WriteAsync(file);
channel.Writer.Complete();
await Task.WhenAll(workers);

async Task ConsumeAsync()
{
    await foreach (var file in channel.Reader.ReadAllAsync())
    {
        try
        {
            if (file == "c") throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }
}
