// Fixed by hand.
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var sync = SyncAsync();
var timeout = Task.Delay(TimeSpan.FromMilliseconds(100));
var first = await Task.WhenAny(sync, timeout);
Console.WriteLine(first == sync ? "Done" : "Still running");

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
