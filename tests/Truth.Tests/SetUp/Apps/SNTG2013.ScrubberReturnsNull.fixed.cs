using Acme.Privacy;
using Sentry;

using var sdk = SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    options.SetBeforeSend(EventScrubber.Scrub);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
}

// File EventScrubber.cs
using Sentry;

namespace Acme.Privacy;

internal static class EventScrubber
{
    public static SentryEvent? Scrub(SentryEvent @event, SentryHint hint)
    {
        if (@event.User.Email is null)
        {
            return @event;
        }

        @event.User.Email = "[removed]";
        return @event;
    }
}
