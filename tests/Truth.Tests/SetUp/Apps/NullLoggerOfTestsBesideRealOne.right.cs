using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
new Import(NullLogger.Instance, SentrySdk.CaptureException).Run();

internal sealed class Import(ILogger log, Func<Exception, SentryId> report)
{
    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            log.LogError(e, "Not imported");
            report(e);
        }
    }
}
