// Fixed by hand.
using Sentry;
using Sentry.Extensibility;

namespace Acme.Batch;

internal static class Program
{
    private static void Main()
    {
        var options = new SentryOptions
        {
            Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
            ShutdownTimeout = TimeSpan.FromMinutes(2),
        };
        options.AddEventProcessor(new TenantProcessor("north"));
        using (SentrySdk.Init(options))
        {
            try
            {
                throw new InvalidOperationException("This one matters");
            }
            catch (InvalidOperationException exception)
            {
                SentrySdk.CaptureException(exception);
            }
        }
    }
}

// File TenantProcessor.cs
using Sentry;
using Sentry.Extensibility;

namespace Acme.Batch;

internal sealed class TenantProcessor(string tenant) : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event)
    {
        @event.SetTag("tenant", tenant);
        return null;
    }
}
