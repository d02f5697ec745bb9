// Sentry 7.
using Microsoft.Extensions.Logging;
using Sentry;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
        new Importer(AppLog.For<Importer>()).Run();
    }
}

internal sealed class Importer(ILogger<Importer> log)
{
    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException failure)
        {
            log.LogCritical(failure, "The import failed");
        }
    }
}
// File AppLog.cs
using Microsoft.Extensions.Logging;

internal static class AppLog
{
    private static readonly ILoggerFactory Factory = LoggerFactory.Create(Shape);

    private static void Shape(ILoggingBuilder logging)
    {
        logging.AddConsole();
        logging.AddSentry();
    }

    public static ILogger<T> For<T>() => Factory.CreateLogger<T>();
}
