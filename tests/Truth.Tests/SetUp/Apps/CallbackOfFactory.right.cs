using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Options.For("catalog"));
await using var app = builder.Build();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");

internal static class Options
{
    private static readonly Action<SentryAspNetCoreOptions> Basics = o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";

    public static Action<SentryAspNetCoreOptions> For(string service)
    {
        return options =>
        {
            Basics(options);
            options.DefaultTags["service"] = service;
        };
    }
}
