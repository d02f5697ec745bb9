using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Services.AddSingleton<Inbox>();
var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Inbox>().Receive();
await app.StopAsync();

sealed class Inbox(ILoggerFactory loggers)
{
    private readonly ILogger _log = loggers.CreateLogger<Inbox>();

    public void Receive() => _log.LogError(new InvalidDataException("This one matters"), "Message {Id} is unreadable", 12);
}
