using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;

Log.Logger = new LoggerConfiguration().CreateBootstrapLogger();
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    builder.Services.AddSerilog((_, logger) => logger.Enrich.FromLogContext(), writeToProviders: true);
    builder.Services.AddHostedService<Warmup>();
    await builder.Build().RunAsync();
}
catch (Exception e)
{
    Log.Fatal(e, "The app ended");
}
finally
{
    await Log.CloseAndFlushAsync();
}

internal sealed class Warmup : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("This one matters");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
