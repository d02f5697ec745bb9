using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
new Mailer(app.Services.GetRequiredService<ILogger<Mailer>>()).Send();
new Mailer(null).Skip();

internal sealed class Mailer
{
    private readonly ILogger _logger = NullLogger.Instance;

    public Mailer(ILogger? logger)
    {
        if (logger is not null) _logger = logger;
    }

    public void Send()
    {
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception error) { _logger.LogError(error, "It failed"); }
    }

    public void Skip() => _logger.LogInformation("skipped");
}
