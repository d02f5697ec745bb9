// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? builder.Configuration["Sentry:Dsn"] ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
builder.Logging.AddSentry();
builder.Services.AddHostedService<Mailer>();
await builder.Build().RunAsync();

class Mailer : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}
