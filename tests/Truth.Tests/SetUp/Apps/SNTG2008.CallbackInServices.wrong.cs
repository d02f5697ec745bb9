// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web =>
    {
        web.UseSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        web.Configure(_ => { });
    })
    .ConfigureServices(services => services.AddLogging(logging => logging.ClearProviders()))
    .Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();
