// Fixed by hand.
using Sentry;

return await new ImportProgram().RunAsync(args);

// File ProgramBase.cs
using Sentry;

internal abstract class ProgramBase
{
    private IDisposable? _sentry;

    protected abstract string Name { get; }

    public async Task<int> RunAsync(string[] args)
    {
        OnStarting();
        try
        {
            return await ExecuteAsync(args).ConfigureAwait(false);
        }
        finally
        {
            OnStopped();
        }
    }

    protected abstract Task<int> ExecuteAsync(string[] args);

    protected virtual void OnStarting()
    {
        _sentry = SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.Release = Name + "@1.0.0";
        });
    }

    protected virtual void OnStopped() => _sentry?.Dispose();
}

// File ImportProgram.cs
internal sealed class ImportProgram : ProgramBase
{
    protected override string Name => "import";

    protected override async Task<int> ExecuteAsync(string[] args)
    {
        await Task.Delay(10);
        if (args.Length == 0) throw new InvalidOperationException("This one matters");
        return 0;
    }
}
