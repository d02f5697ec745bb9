using Sentry;

namespace Sensors;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(Configure);
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }

    private static void Configure(SentryOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(1);
        options.SampleRate = Rates.Errors;
        options.TracesSampleRate = Rates.Traces;
    }
}
// File Rates.cs
namespace Sensors
{
    internal static class Rates
    {
        public const float Errors = 1f;
        public const double Traces = 0.05;
    }
}
