using Sentry;

try
{
    var settings = Settings.Read();
    SentrySdk.Init(o =>
    {
        o.Dsn = settings.Dsn;
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException e)
{
    SentrySdk.CaptureException(e);
}
// File Settings.cs
internal sealed record Settings(string Dsn)
{
    public static Settings Read()
    {
        if (Environment.ProcessorCount < 1) throw new InvalidOperationException("No processor");
        return new Settings(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    }
}
