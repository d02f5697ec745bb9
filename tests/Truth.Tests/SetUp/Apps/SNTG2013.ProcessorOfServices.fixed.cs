using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sentry;
using Sentry.Extensibility;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddSingleton<ISentryEventProcessor, TenantProcessor>();
var app = builder.Build();
app.MapGet("/", IResult () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal sealed class TenantProcessor : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event)
    {
        @event.SetTag("tenant", "a");
        return @event;
    }
}
