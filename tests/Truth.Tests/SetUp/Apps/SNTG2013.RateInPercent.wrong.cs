// Fixed by hand.
using Sentry;

namespace Poller;

internal static class Program
{
    private static void Main()
    {
        using var sentry = SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.SampleRate = Sampling.FromPercent(0.0005);
        });
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}

internal static class Sampling
{
    public static float FromPercent(double percent) => (float)(percent / 100);
}
