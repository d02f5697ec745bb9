using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Company.Hosting;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
    .ConfigureAppDefaults()
    .Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// File HostBuilderExtensions.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Company.Hosting
{
    internal static class HostBuilderExtensions
    {
        public static IHostBuilder ConfigureAppDefaults(this IHostBuilder builder) =>
            builder.UseContentRoot(Directory.GetCurrentDirectory()).ConfigureLogging((_, logging) =>
            {
                logging.AddJsonConsole();
            });
    }
}
