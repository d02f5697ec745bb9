// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

internal static class Program
{
    private static void Main() => Run();

    private static void Run()
    {
        Startup.ConfigureErrors();
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}

// File Startup.cs
using Sentry;

internal static class Startup
{
    private static readonly SentryOptions Options = new()
    {
        Release = "shop@1",
        MaxBreadcrumbs = 10,
    };

    public static void ConfigureErrors() => SentrySdk.Init(Options);
}
