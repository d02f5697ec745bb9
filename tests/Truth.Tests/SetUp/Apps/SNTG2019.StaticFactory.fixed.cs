using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
new Crawler().Crawl("https://example.org");

internal sealed class Crawler
{
    private readonly ILogger logger = AppLogging.CreateLogger<Crawler>();

    public void Crawl(string address)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            logger.LogError(e, "Could not crawl {Address}", address);
        }
    }
}
// File AppLogging.cs
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sentry;

internal static class AppLogging
{
    private static readonly ILoggerFactory Factory = new LoggerFactory([new LineProvider()]);

    public static ILogger<T> CreateLogger<T>() => Factory.CreateLogger<T>();
}

internal sealed class LineProvider : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName);

    public void Dispose()
    {
    }

    private sealed class LineLogger(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null) SentrySdk.CaptureException(exception);
            if (IsEnabled(logLevel)) Console.WriteLine($"{category}: {formatter(state, exception)}");
        }
    }
}
