using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

using var bootstrap = LoggerFactory.Create(b => b.AddConsole());
bootstrap.CreateLogger("start").LogInformation("Starting");
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
var app = builder.Build();
app.MapGet("/", IResult () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
