using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.SetBeforeSend((sent, _) => Flags.Enabled ? sent : null); o.SampleRate = Flags.Rate; });
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Flags
{
    public static readonly bool Enabled = true;
    public const float Rate = 1;
}
