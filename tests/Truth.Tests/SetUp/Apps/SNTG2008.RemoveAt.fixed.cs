using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.Services.WithoutDefaultLogs();
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Failed");
// File Services.cs
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

internal static class Services
{
    public static void WithoutDefaultLogs(this IServiceCollection services)
    {
        for (var i = services.Count - 1; i >= 0; i--)
        {
            if (services[i].ServiceType == typeof(ILoggerProvider)) services.RemoveAt(i);
        }
    }
}
