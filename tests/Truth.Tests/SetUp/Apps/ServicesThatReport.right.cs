using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

await using var provider = new ServiceCollection()
    .AddLogging(logging => logging.AddSimpleConsole())
    .AddSingleton<IReporter, SentryReporter>()
    .AddTransient<Importer>()
    .BuildServiceProvider();
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
provider.GetRequiredService<Importer>().Run();

internal interface IReporter
{
    void Report(Exception error);
}

internal sealed class SentryReporter : IReporter
{
    public void Report(Exception error) => SentrySdk.CaptureException(error);
}

internal sealed class Importer(ILogger<Importer> logger, IReporter reporter)
{
    public void Run()
    {
        logger.LogInformation("Importing");
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            reporter.Report(error);
        }
    }
}
