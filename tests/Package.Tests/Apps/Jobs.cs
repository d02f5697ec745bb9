using Hangfire;

var mode = args[0];
if (mode == "alone")
{
    GlobalConfiguration.Configuration.UseInMemoryStorage();
    using var server = new BackgroundJobServer();
    BackgroundJob.Enqueue(() => Jobs.Fail());
    await Jobs.Failed;
    return;
}

var builder = WebApplication.CreateBuilder();
builder.Services.AddHangfire(jobs => jobs.UseInMemoryStorage()).AddHangfireServer();

var app = builder.Build();
app.Lifetime.ApplicationStarted.Register(() => BackgroundJob.Enqueue(() => Jobs.Fail()));
app.Run();

public static class Jobs
{
    private static readonly TaskCompletionSource failed = new();

    // Hangfire's own thread says so a moment later.
    public static Task Failed => failed.Task.ContinueWith(_ => Task.Delay(1000)).Unwrap();

    [AutomaticRetry(Attempts = 0)]
    public static void Fail()
    {
        failed.TrySetResult();
        throw new InvalidOperationException("job");
    }
}
