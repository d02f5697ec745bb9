// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<ErrorReporter>();
builder.Services.AddHostedService<Cleaner>();
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();

internal sealed class ErrorReporter : IDisposable
{
    private readonly IDisposable _sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public void Report(Exception error) => SentrySdk.CaptureException(error);

    public void Dispose() => _sentry.Dispose();
}

internal sealed class Cleaner : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
            return Task.CompletedTask;
        }
    }
}
