// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(new SentryAspNetCoreOptions { MinimumEventLevel = LogLevel.Warning });
builder.WebHost.UseSentry();

var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) => logger.LogWarning(new InvalidOperationException("This one matters"), "Slow"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
