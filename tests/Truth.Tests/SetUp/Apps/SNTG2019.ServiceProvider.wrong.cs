// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var services = new ServiceCollection();
services.AddLogging(logging => logging.AddConsole());
services.AddSingleton<Importer>();
await using var provider = services.BuildServiceProvider();
provider.GetRequiredService<Importer>().Run();

internal sealed class Importer(ILogger<Importer> log)
{
    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            log.LogError(error, "The import failed");
        }
    }
}
