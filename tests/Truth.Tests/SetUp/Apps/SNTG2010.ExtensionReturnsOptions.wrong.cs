// Fixed by hand.
using Sentry;

SentrySdk.Init(o => o.WithTeam("This one matters"));
try
{
    throw new InvalidOperationException("No invoice");
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
}

internal static class SentryOptionsExtensions
{
    public static SentryOptions WithTeam(this SentryOptions options, string team)
    {
        var result = new SentryOptions
        {
            Dsn = options.Dsn ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
            AttachStacktrace = options.AttachStacktrace,
        };
        result.DefaultTags.Add("team", team);
        return result;
    }
}
