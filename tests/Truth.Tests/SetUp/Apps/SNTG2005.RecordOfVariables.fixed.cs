using Sentry;

namespace Invoices;

internal static class Program
{
    private static int Main()
    {
        var settings = AppSettings.FromEnvironment();
        using var sentry = SentrySdk.Init(o =>
        {
            o.Dsn = settings.SentryDsn;
            o.Release = settings.Release;
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            SentrySdk.CaptureException(exception);
        }
        return 0;
    }
}

// File AppSettings.cs
namespace Invoices;

internal sealed record AppSettings(string? SentryDsn, string Release, string Region)
{
    public static AppSettings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("SENTRY_DSN") ?? string.Empty,
        Environment.GetEnvironmentVariable("RELEASE") ?? "invoices@dev",
        Environment.GetEnvironmentVariable("REGION") ?? "eu");
}
