using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var running = new[] { 30, 20, 10 }.Select(WorkAsync).ToList();
while (running.Count > 0)
{
    var done = await Task.WhenAny(running);
    running.Remove(done);
    Console.WriteLine($"{running.Count} left");
}

static async Task WorkAsync(int milliseconds)
{
    try
    {
        await Task.Delay(milliseconds);
        if (milliseconds == 30) throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
}
