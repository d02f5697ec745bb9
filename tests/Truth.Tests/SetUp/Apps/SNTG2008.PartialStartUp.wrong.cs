// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Clinic;

public static partial class Program
{
    public static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        AddTelemetry(builder);
        AddLog(builder);
        await using var app = builder.Build();
        await app.StartAsync();
        app.Logger.LogCritical(new InvalidOperationException("This one matters"), "It failed");
        await app.StopAsync();
    }
}

// File Program.Log.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Clinic;

public static partial class Program
{
    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        if (builder.Environment.EnvironmentName == "Test") return;
        builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    }

    private static void AddLog(WebApplicationBuilder builder)
    {
        var logging = builder.Logging;
        logging.ClearProviders();
        logging.AddConsole();
    }
}
