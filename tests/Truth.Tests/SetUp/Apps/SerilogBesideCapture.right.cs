using Sentry;
using Serilog;

Log.Logger = new LoggerConfiguration().CreateLogger();
SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
try
{
    Log.Information("begin");
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
    Log.Information("failed");
}
finally
{
    Log.CloseAndFlush();
}
