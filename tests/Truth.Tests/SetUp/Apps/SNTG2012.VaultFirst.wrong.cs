// Fixed by hand.
using Sentry;

_ = Monitoring.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
}

internal static class Monitoring
{
    public static async Task StartAsync()
    {
        var dsn = await Vault.ReadAsync("SENTRY_DSN");
        SentrySdk.Init(dsn);
    }
}

internal static class Vault
{
    public static async Task<string> ReadAsync(string name)
    {
        await Task.Delay(300);
        return Environment.GetEnvironmentVariable(name) ?? "";
    }
}
