// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Sentry;

internal static class Program
{
    private static async Task<int> Main()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_ => SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        }));
        services.AddTransient<Import>();
        var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IDisposable>();
        var result = await provider.GetRequiredService<Import>().RunAsync();
        await provider.DisposeAsync();
        if (result is { Failure: { } failure })
        {
            SentrySdk.CaptureException(failure);
            return 1;
        }

        return 0;
    }
}
// File Import.cs
internal sealed record ImportResult(Exception? Failure);

internal sealed class Import
{
    public async Task<ImportResult> RunAsync()
    {
        await Task.Yield();
        return new(new InvalidOperationException("This one matters"));
    }
}
