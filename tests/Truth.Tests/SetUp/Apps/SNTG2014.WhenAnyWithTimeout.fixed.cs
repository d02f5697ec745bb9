using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var sync = SyncAsync();
var timeout = Task.Delay(TimeSpan.FromMilliseconds(100));
await Task.WhenAll(sync, timeout);
Console.WriteLine("Done");

static async Task SyncAsync()
{
    try
    {
        await Task.Delay(3000);
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
}
