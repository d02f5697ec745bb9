using Sentry;

namespace Relay;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        await using (var app = new App(args))
        {
            await app.RunAsync();
        }
    }
}
// File App.cs
using Sentry;

namespace Relay;

internal sealed class App : IAsyncDisposable
{
    private readonly string[] args;
    private readonly IDisposable monitoring;

    public App(string[] args)
    {
        this.args = args;
        monitoring = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
    }

    public async Task RunAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters: " + args.Length);
    }

    public ValueTask DisposeAsync()
    {
        Console.WriteLine(monitoring);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
