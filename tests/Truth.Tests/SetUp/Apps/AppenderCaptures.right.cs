using log4net;
using log4net.Appender;
using log4net.Config;
using log4net.Core;
using Sentry;

internal static class Program
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Program));

    private static void Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        BasicConfigurator.Configure(new SentryAppenderOfOurs());
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            Log.Error("The import failed", error);
        }
    }
}

internal sealed class SentryAppenderOfOurs : AppenderSkeleton
{
    protected override void Append(LoggingEvent loggingEvent)
    {
        if (loggingEvent.Level >= Level.Error && loggingEvent.ExceptionObject is { } error) SentrySdk.CaptureException(error);
    }
}
