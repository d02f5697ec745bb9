// Fixed by hand.
using Sentry;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(options => options = SentryDefaults.Create("billing"));
        try
        {
            throw new InvalidOperationException("No invoice");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }
}
// File SentryDefaults.cs
using Sentry;

internal static class SentryDefaults
{
    public static SentryOptions Create(string application)
    {
        var options = new SentryOptions
        {
            Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
            Release = application + "@2.0",
        };
        options.DefaultTags["owner"] = "This one matters";
        return options;
    }
}
