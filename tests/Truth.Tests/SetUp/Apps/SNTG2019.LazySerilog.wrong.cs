// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) =>
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        AppLog.Current.Error(error, "The basket is gone");
    }
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File AppLog.cs
using Serilog;
using Serilog.Core;
using Serilog.Events;

internal static class AppLog
{
    private static readonly Lazy<Serilog.ILogger> Instance = new(Create);

    public static Serilog.ILogger Current => Instance.Value;

    private static Serilog.ILogger Create() => new LoggerConfiguration()
        .MinimumLevel.Information()
        .WriteTo.Sink(new ErrorFile())
        .CreateLogger();

    private sealed class ErrorFile : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => Console.Error.WriteLine(logEvent.RenderMessage());
    }
}
