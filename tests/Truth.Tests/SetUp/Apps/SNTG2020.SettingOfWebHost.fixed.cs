using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration["Logging:Sentry:LogLevel:*"] = "Error";
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop").LogError(new InvalidOperationException("This one matters"), "Failed");
