// Fixed by hand.
using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(new SentryOptions
{
    Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
    Environment = "prod",
    ShutdownTimeout = TimeSpan.FromMinutes(1),
}.WithProcessor());
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}
SentrySdk.Close();

static class Processors
{
    public static SentryOptions WithProcessor(this SentryOptions options)
    {
        options.AddEventProcessor(new ProductionOnly());
        return options;
    }
}

sealed class ProductionOnly : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent e)
    {
        if (e.Environment != "production") return null;
        return e;
    }
}
