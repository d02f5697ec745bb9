// Fixed by hand.
using Sentry;

try
{
    await using (var app = await AppScope.CreateAsync("nightly"))
    {
        await app.RunAsync();
    }
}
catch (Exception error)
{
    Console.Error.WriteLine(error.Message);
    SentrySdk.CaptureException(error);
    return 3;
}

return 0;

// File AppScope.cs
using Sentry;

public sealed class AppScope : IAsyncDisposable
{
    private readonly IDisposable _monitoring;

    private AppScope(IDisposable monitoring) => _monitoring = monitoring;

    public static async Task<AppScope> CreateAsync(string job)
    {
        await Task.Yield();
        var monitoring = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        SentrySdk.ConfigureScope(scope => scope.SetTag("job", job));
        return new AppScope(monitoring);
    }

    public Task RunAsync() => throw new InvalidOperationException("This one matters");

    public ValueTask DisposeAsync()
    {
        _monitoring.Dispose();
        return ValueTask.CompletedTask;
    }
}
