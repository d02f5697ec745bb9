using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
for (var i = builder.Services.Count - 1; i >= 0; i--)
{
    var descriptor = builder.Services[i];
    if (descriptor.ServiceType == typeof(ILoggerProvider) && descriptor.ImplementationType == typeof(ConsoleLoggerProvider))
    {
        builder.Services.RemoveAt(i);
    }
}

await using var app = builder.Build();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Failed");
