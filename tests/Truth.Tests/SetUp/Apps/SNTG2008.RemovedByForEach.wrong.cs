// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
KeepOnlyJson();
await using var app = builder.Build();
app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Billing")
    .LogError(new InvalidOperationException("This one matters"), "Failed");

void KeepOnlyJson()
{
    builder.Services.Where(d => d.ServiceType == typeof(ILoggerProvider)).ToList().ForEach(d => builder.Services.Remove(d));
    builder.Logging.AddJsonConsole();
}
