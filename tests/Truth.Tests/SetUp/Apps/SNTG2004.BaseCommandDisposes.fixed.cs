using Sentry;

return await new ImportCommand().ExecuteAsync(args);
// File Command.cs
using Sentry;

internal abstract class Command
{
    public async Task<int> ExecuteAsync(string[] args)
    {
        var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            await RunAsync(args);
        }
        finally
        {
            await AfterAsync();
            sentry.Dispose();
        }

        return 0;
    }

    protected abstract Task RunAsync(string[] args);

    protected virtual Task AfterAsync() => Task.CompletedTask;
}

internal sealed class ImportCommand : Command
{
    protected override Task RunAsync(string[] args) => Task.CompletedTask;

    protected override async Task AfterAsync()
    {
        await Task.Yield();
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}
