using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Log.Logger = new LoggerConfiguration().WriteTo.Sink<ToSentry>().CreateLogger();
await using var app = builder.Build();
await app.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    Log.Error(e, "It failed");
}

await app.StopAsync();

// File ToSentry.cs
using Sentry;
using Serilog.Core;
using Serilog.Events;

internal sealed class ToSentry : ILogEventSink
{
    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Exception is { } exception) SentrySdk.CaptureException(exception);
    }
}
