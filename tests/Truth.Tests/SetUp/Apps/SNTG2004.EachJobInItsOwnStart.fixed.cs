using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
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
        Console.WriteLine(name);
        await job();
    }

    public static Task Export() => Task.CompletedTask;

    public static async Task Import()
    {
        await Task.Delay(5);
        throw new InvalidOperationException("This one matters");
    }
}
