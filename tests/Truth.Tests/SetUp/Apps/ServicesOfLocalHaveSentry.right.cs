// Sentry 6.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
var services = new ServiceCollection();
services.AddLogging(l => l.AddSimpleConsole());
services.AddLogging(l => l.AddSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? ""));
await using (var provider = services.BuildServiceProvider())
{
    provider.GetRequiredService<ILogger<Program>>().LogError(new IOException("This one matters"), "Not migrated");
}
var app = builder.Build();
await app.StartAsync();
await app.StopAsync();
