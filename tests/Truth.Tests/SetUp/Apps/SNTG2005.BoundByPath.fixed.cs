using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOptions<MonitoringOptions>().BindConfiguration(MonitoringOptions.Section);
using var host = builder.Build();
Monitoring.Start(host.Services.GetRequiredService<IOptions<MonitoringOptions>>());
try { throw new InvalidOperationException("This one matters"); }
catch (Exception e) { SentrySdk.CaptureException(e); }

internal static class Monitoring
{
    public static void Start(IOptions<MonitoringOptions> options)
    {
        var settings = options.Value;
        if (string.IsNullOrEmpty(settings.SentryDsn)) settings.SentryDsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        SentrySdk.Init(o => o.Dsn = settings.SentryDsn);
    }
}

internal sealed class MonitoringOptions
{
    public const string Section = "Monitoring";

    public string? SentryDsn { get; set; }
}
