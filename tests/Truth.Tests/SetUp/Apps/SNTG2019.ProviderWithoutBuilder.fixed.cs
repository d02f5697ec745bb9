// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
var collection = new ServiceCollection();
collection.AddLogging(logging => logging.AddSentry(options => options.InitializeSdk = false));
using var services = collection.BuildServiceProvider();
var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Import");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    log.LogError(failure, "Failed");
}
