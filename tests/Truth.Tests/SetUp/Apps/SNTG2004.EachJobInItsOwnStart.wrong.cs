// Fixed by hand.
using Sentry;

var jobs = new Dictionary<string, Func<Task>>
{
    ["export"] = Jobs.Export,
    ["import"] = Jobs.Import,
};
foreach (var (name, job) in jobs)
{
    try
    {
        await Jobs.Run(name, job);
    }
    catch (Exception ex)
    {
        SentrySdk.CaptureException(ex);
        Console.WriteLine($"{name} failed: {ex.Message}");
    }
}

static class Jobs
{
    public static async Task Run(string name, Func<Task> job)
    {
        using var sdk = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.DefaultTags["job"] = name;
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        await job();
    }

    public static Task Export() => Task.CompletedTask;

    public static async Task Import()
    {
        await Task.Delay(5);
        throw new InvalidOperationException("This one matters");
    }
}
