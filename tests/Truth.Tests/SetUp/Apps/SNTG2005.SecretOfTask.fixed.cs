using Sentry;

var dsn = await SecretClient.GetAsync("sentry");
SentrySdk.Init(o => o.Dsn = dsn.Value ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File SecretClient.cs
internal sealed record Secret(string Name, string? Value);

internal static class SecretClient
{
    public static async Task<Secret> GetAsync(string name)
    {
        await Task.Yield();
        return new Secret(name, Environment.GetEnvironmentVariable("SECRET_" + name.ToUpperInvariant()));
    }
}
