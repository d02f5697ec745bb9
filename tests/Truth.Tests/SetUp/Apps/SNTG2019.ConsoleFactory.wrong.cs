// Sentry 6.
// Fixed by hand.
using Microsoft.Extensions.Logging;
using Sentry;

using var sdk = SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
using var loggers = LoggerFactory.Create(logging => logging
    .SetMinimumLevel(LogLevel.Debug)
    .AddSimpleConsole());
var job = new ExportJob(loggers.CreateLogger<ExportJob>());
job.Run();

// File ExportJob.cs
using Microsoft.Extensions.Logging;

internal sealed class ExportJob(ILogger<ExportJob> logger)
{
    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "The export failed");
        }
    }
}
