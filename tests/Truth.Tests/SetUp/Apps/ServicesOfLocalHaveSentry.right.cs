// Sentry 6.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
var app = builder.Build();
await app.StartAsync();
var services = new ServiceCollection();
services.AddLogging(l => l.AddSimpleConsole());
services.AddLogging(l => l.AddSentry(o => o.InitializeSdk = false));
await using (var provider = services.BuildServiceProvider())
{
    provider.GetRequiredService<ILogger<Program>>().LogError(new IOException("This one matters"), "Not migrated");
}
await app.StopAsync();
