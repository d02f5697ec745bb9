// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
Queue<Action<WebApplicationBuilder>> steps = new();
steps.Enqueue(AddSentry);
steps.Enqueue(b => b.Logging.ClearProviders());
while (steps.TryDequeue(out var step)) step(builder);
await using var app = builder.Build();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");

static void AddSentry(WebApplicationBuilder builder) =>
    builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
