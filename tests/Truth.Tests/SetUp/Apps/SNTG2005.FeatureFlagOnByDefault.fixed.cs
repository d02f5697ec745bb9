using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
var features = new Features(builder.Configuration);
if (features.ErrorReporting) builder.WebHost.UseSentry();
await using var app = builder.Build();
var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop");
log.LogError(new InvalidOperationException("This one matters"), "Order lost");

internal sealed class Features(IConfiguration configuration)
{
    public bool ErrorReporting => !string.IsNullOrEmpty(configuration["SENTRY_DSN"]);
}
