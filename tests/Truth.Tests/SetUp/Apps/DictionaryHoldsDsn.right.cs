using Sentry;

internal static class Program
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["dsn"] = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
        ["stage"] = "local",
    };

    private static void Main()
    {
        Settings.TryGetValue("dsn", out var dsn);
        SentrySdk.Init(o =>
        {
            o.Dsn = dsn;
            o.Environment = Settings.GetValueOrDefault("stage");
        });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }
}
