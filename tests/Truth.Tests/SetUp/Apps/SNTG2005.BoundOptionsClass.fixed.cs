using Microsoft.Extensions.Configuration;
using Sentry;

var configuration = new ConfigurationBuilder()
    .SetBasePath(Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json")
    .AddEnvironmentVariables()
    .Build();
var monitoring = configuration.GetSection("Monitoring").Get<MonitoringOptions>() ?? new MonitoringOptions();

if (!string.IsNullOrEmpty(monitoring.SentryDsn) || Environment.GetEnvironmentVariable("SENTRY_DSN") is { Length: > 0 })
    SentrySdk.Init(options =>
    {
        options.Dsn = monitoring.SentryDsn;
        options.Environment = monitoring.Environment;
    });

try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception exception)
{
    SentrySdk.CaptureException(exception);
}

public sealed class MonitoringOptions
{
    public string? SentryDsn { get; set; }

    public string Environment { get; set; } = "production";
}
