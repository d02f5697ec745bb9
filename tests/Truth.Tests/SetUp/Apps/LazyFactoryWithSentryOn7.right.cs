// Sentry 7.
using Microsoft.Extensions.Logging;
using Sentry;

internal static class Program
{
    private static void Main()
    {
        using var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            Logs.For<MonthlyReport>().LogError(error, "No report");
        }
        Logs.Shutdown();
    }
}

internal sealed class MonthlyReport;

internal static class Logs
{
    private static readonly Lazy<ILoggerFactory> Factory = new(() => LoggerFactory.Create(Configure));

    public static ILogger For<T>() => Factory.Value.CreateLogger<T>();

    public static void Shutdown() => Factory.Value.Dispose();

    private static void Configure(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole();
        logging.AddSentry();
    }
}
