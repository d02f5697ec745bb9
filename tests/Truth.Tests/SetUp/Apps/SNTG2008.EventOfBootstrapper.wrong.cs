// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var bootstrapper = new Bootstrapper();
bootstrapper.Configuring += static b => b.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
bootstrapper.Configuring += Logs.OnlyConsole;
await using var app = bootstrapper.Build(args);
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");
// File Bootstrapper.cs
using Microsoft.AspNetCore.Builder;

internal sealed class Bootstrapper
{
    public event Action<WebApplicationBuilder>? Configuring;

    public WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        Configuring?.Invoke(builder);
        return builder.Build();
    }
}
// File Logs.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

internal static class Logs
{
    public static void OnlyConsole(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole();
    }
}
