// Fixed by hand.
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var pending = new List<Task>();
foreach (var id in Enumerable.Range(1, 3))
{
    pending.Add(Task.Run(() => ProcessAsync(id)));
}

Console.WriteLine($"{pending.Count} started");

static async Task ProcessAsync(int id)
{
    await Task.Delay(1500);
    try
    {
        throw new InvalidOperationException("This one matters: " + id);
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
}
