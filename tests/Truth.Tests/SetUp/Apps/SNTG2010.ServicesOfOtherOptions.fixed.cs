// Sentry 6.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<Sentry.Extensions.Logging.SentryLoggingOptions>(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
builder.Logging.AddSentry();
using var host = builder.Build();
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
