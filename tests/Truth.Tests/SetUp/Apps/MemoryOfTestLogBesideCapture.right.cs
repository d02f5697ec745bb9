using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sentry;

using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var job = new Job(NullLoggerFactory.Instance);
job.Run();

sealed class Job(ILoggerFactory loggers)
{
    private readonly ILogger<Job> _log = loggers.CreateLogger<Job>();

    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException ex)
        {
            Report(ex);
            _log.LogError(ex, "Job failed");
        }
    }

    private static void Report(Exception ex)
    {
        if (ex is OperationCanceledException) return;
        SentrySdk.CaptureException(ex);
    }
}
