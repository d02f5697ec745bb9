using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

await using var app = new Shell().WithLogs().WithErrors().Build();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Failed");
// File Shell.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

internal sealed class Shell
{
    private readonly List<Action<WebApplicationBuilder>> steps = [];

    public Shell WithErrors()
    {
        steps.Add(b => b.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));
        return this;
    }

    public Shell WithLogs()
    {
        steps.Add(b => b.Logging.ClearProviders().AddSimpleConsole());
        return this;
    }

    public WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        foreach (var step in steps) step(builder);
        return builder.Build();
    }
}
