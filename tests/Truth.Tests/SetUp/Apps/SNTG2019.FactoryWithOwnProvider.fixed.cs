using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
using var factory = LoggerFactory.Create(b => b.AddProvider(new FileLoggerProvider("tool.log")).AddSentry(o => o.InitializeSdk = false));
var logger = factory.CreateLogger("tool");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    logger.LogCritical(e, "Failed");
}
// File FileLoggerProvider.cs
internal sealed class FileLoggerProvider(string file) : Microsoft.Extensions.Logging.ILoggerProvider
{
    public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => new Writer(file);

    public void Dispose()
    {
    }

    private sealed class Writer(string file) : Microsoft.Extensions.Logging.ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => true;

        public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId,
            TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            File.AppendAllText(file, formatter(state, exception));
    }
}
