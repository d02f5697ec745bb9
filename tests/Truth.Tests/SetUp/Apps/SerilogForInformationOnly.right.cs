using Sentry;
using Serilog;

Log.Logger = new LoggerConfiguration().MinimumLevel.Debug().CreateLogger();
using var sdk = SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
try
{
    Log.Information("Started with {Count} arguments", args.Length);
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    ErrorReports.Send(exception);
}
finally
{
    Log.CloseAndFlush();
}

// File ErrorReports.cs
using Sentry;
using Serilog;

internal static class ErrorReports
{
    public static void Send(Exception exception)
    {
        var id = SentrySdk.CaptureException(exception);
        Log.Error(exception, "Reported as {Id}", id);
    }
}
