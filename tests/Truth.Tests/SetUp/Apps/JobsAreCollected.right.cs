using Sentry;

using var sdk = SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
var jobs = new JobList();
jobs.Start("a");
jobs.Start("b");
jobs.WaitAsync().GetAwaiter().GetResult();

// File JobList.cs
using Sentry;

internal sealed class JobList
{
    private readonly List<Task> running = [];

    public void Start(string name)
    {
        var task = Task.Run(() => Execute(name));
        running.Add(task);
    }

    public Task WaitAsync() => Task.WhenAll(running);

    private static async Task Execute(string name)
    {
        try
        {
            await Task.Delay(100);
            throw new InvalidOperationException($"This one matters: {name}");
        }
        catch (InvalidOperationException exception)
        {
            SentrySdk.CaptureException(exception);
        }
    }
}
