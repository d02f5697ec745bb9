using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddControllers();
builder.Services.AddLogging(logging => logging.AddConsole().AddDebug());
await using var app = builder.Build();
app.MapControllers();
await app.StartAsync();
app.Logger.LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();
