using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
await using (var dispatcher = new Dispatcher())
{
    dispatcher.Post("mail");
}
// File Dispatcher.cs
using Sentry;

internal sealed class Dispatcher : IAsyncDisposable
{
    private readonly List<Task> running = [];

    public void Post(string job) => running.Add(Task.Run(async () =>
    {
        try
        {
            await Task.Delay(100);
            throw new InvalidOperationException("This one matters: " + job);
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }
    }));

    public async ValueTask DisposeAsync() => await Task.WhenAll(running);
}
