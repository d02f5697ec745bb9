// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.Configuration;
using Sentry;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var sentry = SentrySdk.Init(AppConfig.SentryDsn);
        try
        {
            return Nightly.Run(args.Length);
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
            return 0;
        }
    }
}

internal static class Nightly
{
    public static int Run(int count) => count == 0 ? throw new InvalidOperationException("This one matters") : 0;
}
// File AppConfig.cs
using Microsoft.Extensions.Configuration;

internal static class AppConfig
{
    private static readonly Lazy<IConfigurationRoot> Root = new(() => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables("NIGHTLY_")
        .Build());

    public static string? SentryDsn => Root.Value["Sentry:Dsn"];
}
