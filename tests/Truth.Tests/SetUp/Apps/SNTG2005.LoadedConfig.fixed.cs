using Sentry;

var config = AppConfig.Load();
using var sentry = SentrySdk.Init(new SentryOptions { Dsn = config.SentryDsn, Release = config.Release });
var jobs = new Jobs(config);
jobs.RunAll();

// File AppConfig.cs
internal sealed class AppConfig
{
    public string? SentryDsn { get; private init; }

    public string Release { get; private init; } = "dev";

    public static AppConfig Load()
    {
        var config = new AppConfig
        {
            SentryDsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
            Release = Environment.GetEnvironmentVariable("APP_RELEASE") ?? "dev",
        };
        return config;
    }
}

// File Jobs.cs
using Sentry;

internal sealed class Jobs(AppConfig config)
{
    public void RunAll()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException failure)
        {
            SentrySdk.CaptureException(failure);
        }
    }

    public override string ToString() => config.Release;
}
