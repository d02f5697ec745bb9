using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var quiet = args.Contains("--quiet");
for (var at = builder.Services.Count - 1; at >= 0; at--)
{
    if (builder.Services[at].ServiceType == typeof(ILoggerProvider) && quiet) builder.Services.RemoveAt(at);
}
await using var app = builder.Build();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Failed");
