// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

var settings = Settings.Load("settings.ini");
SentrySdk.Init(o => o.Dsn = settings.Dsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// File Settings.cs
internal sealed record Settings(string? Dsn)
{
    public static Settings Load(string file) => File.Exists(file) ? new Settings(File.ReadAllText(file)) : new Settings(Dsn: null);
}
