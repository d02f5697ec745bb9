// Fixed by hand.
using Sentry;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.SetBeforeSend(Filters.Chain[0]);
        });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }
}

internal static class Filters
{
    private static SentryEvent? Drop(SentryEvent @event) => null;

    public static readonly Func<SentryEvent, SentryEvent?>[] Chain = [Drop];
}
