// Fixed by hand.
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var function = new Function(NullLoggerFactory.Instance);
await function.Handle("a");

internal sealed class Function(ILoggerFactory loggers)
{
    private readonly ILogger log = loggers.CreateLogger<Function>();

    public async Task Handle(string message)
    {
        await Task.Yield();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            log.LogError(e, "{Message} is not handled", message);
        }
    }
}
