using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

IModule[] modules = [new LoggingModule(), new SentryModule(), new JobsModule()];

var builder = WebApplication.CreateBuilder(args);
foreach (var module in modules) module.Register(builder);
await using var app = builder.Build();
await app.StartAsync();
await app.StopAsync();
// File Modules.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal interface IModule
{
    void Register(WebApplicationBuilder builder);
}

internal sealed class SentryModule : IModule
{
    public void Register(WebApplicationBuilder builder) =>
        builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}

internal sealed class LoggingModule : IModule
{
    public void Register(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole();
    }
}

internal sealed class JobsModule : IModule
{
    public void Register(WebApplicationBuilder builder) => builder.Services.AddHostedService<Job>();
}

internal sealed class Job(ILogger<Job> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        logger.LogCritical(new InvalidOperationException("This one matters"), "No job ran");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
