// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Ledger;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Configuration["Logging:Sentry:InitializeSdk"] = "false";
        builder.Logging.AddSentry();
        builder.Services.AddSingleton<Migrator>();
        using var host = builder.Build();
        await MigrateAsync(host.Services);
        StartSentry();
        await host.StartAsync();
        await host.StopAsync();
    }

    private static void StartSentry() => SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    private static async Task MigrateAsync(IServiceProvider services) => await services.GetRequiredService<Migrator>().RunAsync();
}

internal sealed class Migrator(ILogger<Migrator> log)
{
    public Task RunAsync()
    {
        log.LogError(new InvalidOperationException("This one matters"), "The migration failed");
        return Task.CompletedTask;
    }
}
