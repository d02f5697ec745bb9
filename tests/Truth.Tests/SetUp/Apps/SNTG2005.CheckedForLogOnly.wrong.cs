// Runs without SENTRY_DSN.
// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
var dsn = builder.Configuration["Sentry:Dsn"];
if (string.IsNullOrWhiteSpace(dsn))
{
    using var bootstrap = LoggerFactory.Create(logging => logging.AddConsole());
    bootstrap.CreateLogger("Startup").LogWarning("There is no DSN; errors are not tracked");
}

builder.WebHost.UseSentry(o => o.Dsn = dsn);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
