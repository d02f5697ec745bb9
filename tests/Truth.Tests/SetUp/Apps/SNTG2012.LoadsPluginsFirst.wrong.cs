// Fixed by hand.
using Sentry;

internal static class Program
{
    private static async Task Main()
    {
        var plugins = await Task.WhenAll(new[] { "pdf", "csv" }.Select(LoadAsync));
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Console.WriteLine(plugins.Count(plugin => plugin is not null));
    }

    private static async Task<string?> LoadAsync(string name)
    {
        await Task.Yield();
        try
        {
            return name == "csv" ? throw new InvalidOperationException("This one matters") : name;
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
            return null;
        }
    }
}
