// Fixed by hand.
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
    Errors.Report(failure);
}

// File Errors.cs
using Serilog;

internal static partial class Errors
{
    public static void Report(Exception failure) => Log.Error(failure, "It failed");
}
