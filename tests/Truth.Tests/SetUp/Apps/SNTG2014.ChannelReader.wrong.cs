// Fixed by hand.
using System.Threading.Channels;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var channel = Channel.CreateUnbounded<Exception>();
var reader = Task.Run(() => ReportAsync(channel.Reader));
channel.Writer.TryWrite(new InvalidOperationException("This one matters"));
channel.Writer.Complete();

static async Task ReportAsync(ChannelReader<Exception> failures)
{
    await foreach (var failure in failures.ReadAllAsync())
    {
        await Task.Delay(500);
        SentrySdk.CaptureException(failure);
    }
}
