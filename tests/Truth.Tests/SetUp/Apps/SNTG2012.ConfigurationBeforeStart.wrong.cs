// Fixed by hand.
using System.Text.Json;
using Sentry;

var config = await ConfigLoader.LoadAsync("partners.json");
SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
Console.WriteLine(config.Count);

static class ConfigLoader
{
    public static async Task<Dictionary<string, string>> LoadAsync(string file)
    {
        await File.WriteAllTextAsync(file, "{ \"a\": ");
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(file))!;
        }
        catch (JsonException ex)
        {
            throw new InvalidOperationException("This one matters", ex);
        }
    }
}
