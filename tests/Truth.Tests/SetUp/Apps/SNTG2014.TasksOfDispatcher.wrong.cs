// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var dispatcher = new Dispatcher();
dispatcher.Post("mail");
dispatcher.Post("invoice");
Console.WriteLine("Posted");
// File Dispatcher.cs
using Sentry;

internal sealed class Dispatcher
{
    private readonly List<Task> running = [];

    public void Post(string job) => running.Add(Task.Run(async () =>
    {
        try
        {
            await Task.Delay(500);
            throw new InvalidOperationException("This one matters: " + job);
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }
    }));

    public Task WhenIdle() => Task.WhenAll(running);
}
