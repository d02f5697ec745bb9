using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var steps = new List<Action<WebApplicationBuilder>>();
steps.Add(b => b.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));
steps.Add(b => b.Logging.ClearProviders());
Later(steps);
var builder = WebApplication.CreateBuilder(args);
foreach (var step in steps) step(builder);
await using var app = builder.Build();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");

static void Later(List<Action<WebApplicationBuilder>> steps) => steps.Reverse();
