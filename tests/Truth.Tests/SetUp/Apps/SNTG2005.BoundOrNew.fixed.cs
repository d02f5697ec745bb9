using Microsoft.Extensions.Configuration;
using Sentry;

var configuration = new ConfigurationBuilder()
    .SetBasePath(Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json", optional: true)
    .Build();
var settings = configuration.GetSection("Tracking").Get<TrackingSettings>() ?? new TrackingSettings();
using (SentrySdk.Init(settings.Dsn ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (Exception e)
    {
        SentrySdk.CaptureException(e);
    }
}

internal sealed class TrackingSettings
{
    public string? Dsn { get; set; }

    public string Level { get; set; } = "error";
}
