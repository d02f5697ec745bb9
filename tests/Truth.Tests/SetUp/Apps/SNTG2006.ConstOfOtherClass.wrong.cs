// Fixed by hand.
using Sentry;
using Shop;

using var sentry = SentrySdk.Init(o => o.Dsn = Constants.SentryDsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// File Constants.cs
namespace Shop;

internal static class Constants
{
    public const string Name = "shop";
    public const string SentryDsn = "https://<key>@<organization>.ingest.sentry.io/<project>";
}
