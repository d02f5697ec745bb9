// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

internal static class Program
{
    private static readonly Action<SentryOptions> Defaults = options =>
    {
        options.Release = typeof(Program).Assembly.GetName().Version?.ToString();
        options.AutoSessionTracking = true;
        options.MaxBreadcrumbs = 50;
    };

    private static void Main()
    {
        using (SentrySdk.Init(Defaults))
        {
            SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
        }
    }
}
