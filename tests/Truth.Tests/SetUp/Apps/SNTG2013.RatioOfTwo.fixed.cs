using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SampleRate = (float)Rates.OneOf(1);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Rates
{
    public static double OneOf(int many) => 1.0 / many;
}
