using System.Globalization;
using Sentry;

var rate = float.TryParse(Environment.GetEnvironmentVariable("SENTRY_SAMPLE_RATE"), CultureInfo.InvariantCulture, out var value) ? value : 1f;
using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SampleRate = Math.Clamp(rate, 0.01f, 1f);
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.SetBeforeSend((e, _) => Random.Shared.NextDouble() < 2 ? e : null);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}
