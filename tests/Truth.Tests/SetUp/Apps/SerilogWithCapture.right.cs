using Sentry;
using Serilog;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Log.Logger = new LoggerConfiguration().CreateLogger();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception error)
{
    SentrySdk.CaptureException(error);
    Log.Error(error, "The import failed");
}
