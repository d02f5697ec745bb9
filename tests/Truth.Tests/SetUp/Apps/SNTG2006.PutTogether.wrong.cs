// Fixed by hand.
using Sentry;

namespace Mailer;

internal static class ErrorTracking
{
    private const string Key = "YOUR_PUBLIC_KEY";
    private const string Host = "o0.ingest.sentry.io";
    private const int Project = 0;

    private static string Dsn => $"https://{Key}@{Host}/{Project}";

    internal static IDisposable Start(string version) => SentrySdk.Init(options =>
    {
        options.Dsn = Dsn;
        options.Release = version;
    });
}

internal sealed class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var tracking = ErrorTracking.Start("mailer@2");
        try
        {
            await SendAsync();
            return 0;
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            return 1;
        }
    }

    private static Task SendAsync() => Task.FromException(new InvalidOperationException("This one matters"));
}
