// Fixed by hand.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Sentry;

internal static class Program
{
    private static int Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        using var context = new ToolContext();
        var logger = context.LoggerFor<ToolContext>();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            logger.LogCritical(error, "The tool failed");
            return 1;
        }
    }
}
// File ToolContext.cs
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

internal sealed class ToolContext : IDisposable
{
    private readonly ILoggerFactory _loggers;

    public ToolContext()
    {
        Configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).Build();
        _loggers = LoggerFactory.Create(logging =>
        {
            logging.AddConfiguration(Configuration.GetSection("Logging"));
            logging.AddConsole();
        });
    }

    public IConfiguration Configuration { get; }

    public ILogger<T> LoggerFor<T>() => _loggers.CreateLogger<T>();

    public void Dispose() => _loggers.Dispose();
}
