// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    options.IgnoreCommonExceptions();
});
using var host = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry())
    .Build();
await host.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    host.Services.GetRequiredService<ILogger<Program>>().LogError(exception, "The job failed");
}

await host.StopAsync();

// File SentryOptionsExtensions.cs
using Sentry;

internal static class SentryOptionsExtensions
{
    public static void IgnoreCommonExceptions(this SentryOptions options)
    {
        options.AddExceptionFilterForType<OperationCanceledException>();
    }
}
