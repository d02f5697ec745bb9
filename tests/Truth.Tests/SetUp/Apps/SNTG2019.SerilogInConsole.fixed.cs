using Serilog;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
Log.Logger = new LoggerConfiguration().CreateLogger();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    SentrySdk.CaptureException(failure);
    Log.Fatal(failure, "The import failed");
}
