using Sentry;

namespace Acme.Invoices;

internal static class Program
{
    private static int Main()
    {
        using var sentry = SentrySdk.Init(options =>
        {
            options.Dsn = AppSettings.Current.SentryDsn;
            options.AutoSessionTracking = true;
            options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception exception)
        {
            SentrySdk.CaptureException(exception);
            return 0;
        }
    }
}

// File AppSettings.cs
namespace Acme.Invoices;

internal sealed class AppSettings
{
    public static AppSettings Current { get; } = Load();

    public string? SentryDsn { get; init; }

    public string Folder { get; init; } = "";

    private static AppSettings Load() => new()
    {
        SentryDsn = Environment.GetEnvironmentVariable("INVOICES_SENTRY_DSN") ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
        Folder = Environment.GetEnvironmentVariable("INVOICES_FOLDER") ?? "/var/invoices",
    };
}
