using Sentry;

namespace Backup;

internal static class Settings
{
    private static readonly Lazy<string?> Dsn = new(() => Environment.GetEnvironmentVariable("BACKUP_ERRORS_DSN") ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public static string? ErrorsDsn => Dsn.Value;
}

internal static class Program
{
    private static async Task Main()
    {
        SentrySdk.Init(static options => options.Dsn = Settings.ErrorsDsn);
        await Task.Yield();
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}
