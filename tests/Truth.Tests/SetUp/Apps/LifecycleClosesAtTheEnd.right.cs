using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHostedService<Telemetry>();
builder.Services.AddHostedService<Outbox>();
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();
// File Services.cs
using Microsoft.Extensions.Hosting;
using Sentry;

internal sealed class Telemetry : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        SentrySdk.Close();
        return Task.CompletedTask;
    }
}

internal sealed class Outbox : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
        return Task.CompletedTask;
    }
}
