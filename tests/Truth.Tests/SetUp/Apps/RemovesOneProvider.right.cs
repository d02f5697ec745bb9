using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.Services.RemoveAll<ILoggerProvider>();
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.RemoveAll<IHostedService>();
await using var app = builder.Build();
await app.StartAsync();
app.Logger.LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();
