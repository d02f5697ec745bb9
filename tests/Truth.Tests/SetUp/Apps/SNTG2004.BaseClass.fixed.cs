new Shop.Import().Execute();

// File Command.cs
using Sentry;

namespace Shop;

internal abstract class Command
{
    public void Execute()
    {
        var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            Run();
        }
        finally
        {
            After();
        }
    }

    protected abstract void Run();

    protected abstract void After();
}

internal sealed class Import : Command
{
    private Exception? failure;

    protected override void Run() => failure = new InvalidOperationException("This one matters");

    protected override void After()
    {
        if (failure is not null) SentrySdk.CaptureException(failure);
    }
}
