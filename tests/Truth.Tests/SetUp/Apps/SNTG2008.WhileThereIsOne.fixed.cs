using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
while (builder.Services.FirstOrDefault(d => d.ServiceType == typeof(ILoggerProvider)) is { } one)
{
    builder.Services.Remove(one);
}
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Failed");
