using Sentry;

internal static class Program
{
    private static readonly Action<SentryOptions> Defaults = options =>
    {
        options.Release = typeof(Program).Assembly.GetName().Version?.ToString();
        options.AutoSessionTracking = true;
        options.MaxBreadcrumbs = 50;
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? string.Empty;
    };

    private static void Main()
    {
        using (SentrySdk.Init(Defaults))
        {
            SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
        }
    }
}
