using Sentry;

foreach (var name in new[] { "SENTRY_DSN", "QUEUE_NAME" })
    Preflight.Check(name);

SentrySdk.Init(o =>
{
    o.Dsn = Preflight.Read("SENTRY_DSN");
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
try
{
    throw new TimeoutException("This one matters");
}
catch (Exception ex)
{
    SentrySdk.CaptureException(ex);
}
SentrySdk.Close();

static class Preflight
{
    public static void Check(string name)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
            Console.Error.WriteLine($"warning: {name} is not set");
    }

    public static string? Read(string name) => Environment.GetEnvironmentVariable(name)?.Trim() ?? "";
}
