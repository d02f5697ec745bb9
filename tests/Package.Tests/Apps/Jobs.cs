using Hangfire;

var (mode, kind) = (args[0], args.ElementAtOrDefault(1) ?? "fails");
if (mode == "alone")
{
    GlobalConfiguration.Configuration.UseInMemoryStorage();
    using var server = new BackgroundJobServer();
    await Jobs.RunAsync(kind);
    return;
}

var builder = WebApplication.CreateBuilder();
builder.Services.AddHangfire(jobs => jobs.UseInMemoryStorage()).AddHangfireServer();

var app = builder.Build();
app.Lifetime.ApplicationStarted.Register(() => _ = Jobs.RunAsync(kind));
app.Run();

public static class Jobs
{
    private static readonly SemaphoreSlim Ended = new(0);

    /// <summary>Runs a job until it has ended for good.</summary>
    public static async Task RunAsync(string kind)
    {
        if (kind == "deleted-by-default")
        {
            GlobalJobFilters.Filters.Remove<AutomaticRetryAttribute>();
            GlobalJobFilters.Filters.Add(new AutomaticRetryAttribute { Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete });
        }

        var id = kind switch
        {
            "fails" => BackgroundJob.Enqueue(() => Fail()),
            "fails-after-retry" => BackgroundJob.Enqueue(() => FailAfterRetry()),
            "deleted" => BackgroundJob.Enqueue(() => FailAndBeDeleted()),
            "deleted-after-retry" => BackgroundJob.Enqueue(() => FailAndBeDeletedAfterRetry()),
            "deleted-by-default" => BackgroundJob.Enqueue(() => FailAsByDefault()),
            "deleted-by-hand" => BackgroundJob.Schedule(() => Succeed(), TimeSpan.FromHours(1)),
            "deleted-by-hand-before-retry" => BackgroundJob.Enqueue(() => FailAndWait()),
            _ => BackgroundJob.Enqueue(() => Succeed()),
        };
        for (var runs = kind is "deleted-by-hand" ? 0 : kind.EndsWith("-after-retry") ? 2 : 1; runs > 0; runs--) await Ended.WaitAsync();

        // Hangfire's own thread ends a job a moment later.
        if (kind == "deleted-by-hand-before-retry") await UntilAsync(id, "Scheduled");
        if (kind.StartsWith("deleted-by-hand")) BackgroundJob.Delete(id);
        await UntilAsync(id, "Succeeded", "Failed", "Deleted");
    }

    private static async Task UntilAsync(string id, params string[] states)
    {
        using var storage = JobStorage.Current.GetConnection();
        while (!states.Contains(storage.GetStateData(id)?.Name)) await Task.Delay(50);
    }

    [AutomaticRetry(Attempts = 0)]
    public static void Fail() => Throw();

    [AutomaticRetry(Attempts = 1, DelaysInSeconds = [0])]
    public static void FailAfterRetry() => Throw();

    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete, LogEvents = false)]
    public static void FailAndBeDeleted() => Throw();

    [AutomaticRetry(Attempts = 1, DelaysInSeconds = [0], OnAttemptsExceeded = AttemptsExceededAction.Delete, Order = 1000)]
    public static void FailAndBeDeletedAfterRetry() => Throw();

    [AutomaticRetry(Attempts = 1, DelaysInSeconds = [3600], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public static void FailAndWait() => Throw();

    public static void FailAsByDefault() => Throw();

    public static void Succeed() => Ended.Release();

    private static void Throw()
    {
        Ended.Release();
        throw new InvalidOperationException("job");
    }
}
