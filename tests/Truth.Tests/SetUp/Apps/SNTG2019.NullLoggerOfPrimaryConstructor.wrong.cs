// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");

var app = builder.Build();
await app.StartAsync();
new Mover(null).Move();
await app.StopAsync();


sealed class Mover(ILoggerFactory? loggers)
{
    private readonly ILogger _log = (loggers ?? NullLoggerFactory.Instance).CreateLogger("Mover");

    public void Move()
    {
        try
        {
            throw new IOException("This one matters");
        }
        catch (IOException ex)
        {
            _log.LogError(ex, "Not moved");
        }
    }
}
