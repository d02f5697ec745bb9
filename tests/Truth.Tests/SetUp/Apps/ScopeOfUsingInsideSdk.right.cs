using Sentry;

using (SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    }))
{
    await using var session = new Session();
    try
    {
        await session.Run();
    }
    catch (Exception ex)
    {
        SentrySdk.CaptureException(ex);
    }
}
Console.WriteLine("bye");

sealed class Session : IAsyncDisposable
{
    public async Task Run()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }

    public ValueTask DisposeAsync()
    {
        Console.WriteLine("closed");
        return default;
    }
}
