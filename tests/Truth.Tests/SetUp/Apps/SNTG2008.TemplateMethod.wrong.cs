// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Ingest;

internal abstract class HostedApp
{
    protected abstract void Logging(ILoggingBuilder logging);

    public IHost Build(string[] args)
    {
        SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.AddSentry(o => o.InitializeSdk = false);
        Logging(builder.Logging);
        return builder.Build();
    }
}

internal sealed class IngestApp : HostedApp
{
    protected override void Logging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSystemdConsole();
    }

    private static void Main(string[] args)
    {
        using var host = new IngestApp().Build(args);
        host.Services.GetRequiredService<ILogger<IngestApp>>().LogError(new InvalidOperationException("This one matters"), "Failed");
    }
}
