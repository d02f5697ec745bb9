using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

await using var app = new Shell(args).WithLogs().WithErrors().Build();
app.Services.GetRequiredService<ILogger<Shell>>().LogError(new InvalidOperationException("This one matters"), "Failed");
// File Shell.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

internal sealed class Shell
{
    private readonly List<Action<WebApplicationBuilder>> steps = [];
    private readonly string[] args;

    public Shell(string[] args) => this.args = args;

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
        var builder = WebApplication.CreateBuilder(args);
        steps.ForEach(step => step(builder));
        return builder.Build();
    }
}
