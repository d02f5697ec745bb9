using Sentry;

SentrySdk.Init(options => options.Dsn = Settings.SentryDsn());
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception exception)
{
    SentrySdk.CaptureException(exception);
}
// File Settings.cs
internal static class Settings
{
    public static string? SentryDsn()
    {
        var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
        if (string.IsNullOrEmpty(dsn))
        {
            Console.Error.WriteLine("warning: no DSN, errors are not tracked");
            return "";
        }

        return dsn;
    }
}
