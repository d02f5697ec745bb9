using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
ErrorTracking.Start(builder.Environment);
builder.Services.AddHostedService<Reindex>();
using var host = builder.Build();
await host.RunAsync();
SentrySdk.Close();

sealed class Reindex(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            throw new InvalidDataException("This one matters");
        }
        catch (InvalidDataException ex)
        {
            SentrySdk.CaptureException(ex);
            lifetime.StopApplication();
        }
    }
}

static class ErrorTracking
{
    public static void Start(IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) return;
        var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
        if (dsn is not { Length: > 0 }) return;
        SentrySdk.Init(o =>
        {
            o.Dsn = dsn;
            o.Environment = environment.EnvironmentName;
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
    }
}
