// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddHostedService<MailService>();
await builder.Build().RunAsync();

internal sealed class MailService(IHostApplicationLifetime lifetime, ILogger<MailService> log) : ServiceBase<MailService>
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            log.LogError(error, "The mail was not sent");
        }
        lifetime.StopApplication();
    }
}
// File ServiceBase.cs
using Microsoft.Extensions.Hosting;

internal abstract class ServiceBase<T> : BackgroundService
{
    protected static readonly NLog.Logger Logger = NLog.LogManager.GetLogger(typeof(T).FullName!);
}
