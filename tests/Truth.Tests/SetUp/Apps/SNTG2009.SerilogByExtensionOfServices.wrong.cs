// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Services.AddOurLogs();
var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Queue is full");
await app.StopAsync();

// File Logs.cs
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Core;
using Serilog.Events;

internal static class Logs
{
    public static void AddOurLogs(this IServiceCollection services) =>
        services.AddSerilog(configuration => configuration.MinimumLevel.Information().WriteTo.Sink(new ConsoleSink()));

    private sealed class ConsoleSink : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => Console.WriteLine(logEvent.RenderMessage());
    }
}
