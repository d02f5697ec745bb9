using Sentry;

public partial class Program
{
    public static void Main(string[] args)
    {
        ConfigureErrors();
        try { Work(); } catch (Exception e) { SentrySdk.CaptureException(e); }
    }

    static partial void ConfigureErrors();

    private static void Work() => throw new ApplicationException("This one matters");
}
// File Program.Sentry.cs
using Sentry;

public partial class Program
{
    static partial void ConfigureErrors()
    {
        var options = new SentryOptions
        {
            Dsn = GetDsn(),
            AutoSessionTracking = false,
        };
        SentrySdk.Init(options);
    }

    private static string GetDsn()
    {
        foreach (var name in new[] { "APP_SENTRY_DSN", "SENTRY_DSN" })
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value) return value;
        }
        return "";
    }
}
