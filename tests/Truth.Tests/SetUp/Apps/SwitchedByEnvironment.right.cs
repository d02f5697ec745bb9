using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
if (dsn.Length > 0 && !builder.Environment.IsDevelopment()) builder.WebHost.UseSentry(dsn);
if (builder.Environment.IsDevelopment()) builder.Logging.ClearProviders().AddConsole();
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();
