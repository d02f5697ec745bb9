using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.SetBeforeSend(Filters.WithoutNoise);
    options.AddExceptionFilterForType<OperationCanceledException>();
    options.SampleRate = Sampling.FromPercent(100);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File Filters.cs
using Sentry;

internal static class Filters
{
    public static SentryEvent? WithoutNoise(SentryEvent sent, SentryHint hint)
    {
        if (sent.Exception is TimeoutException or TaskCanceledException) return null;
        if (sent.Exception is null) return null;
        return sent;
    }
}

internal static class Sampling
{
    public static float FromPercent(double percent) => (float)(percent / 100);
}
