// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web
        .UseSentry((WebHostBuilderContext context, SentryAspNetCoreOptions options) =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            context.Configuration.GetSection("Monitoring:Sentry").Bind(options);
        })
        .Configure(app => app.UseRouting()))
    .Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");
await host.StopAsync();
