using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
var dsn = builder.Configuration["Sentry:Dsn"];
if (string.IsNullOrEmpty(dsn)) dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
builder.WebHost.UseSentry(dsn);
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();
