// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Sentry;
using Sentry.Extensibility;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Services.AddTransient<ISentryEventProcessor, Triage>();
var app = builder.Build();
app.MapGet("/pay", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var http = new HttpClient();
await http.GetAsync(app.Urls.First() + "/pay");
await app.StopAsync();

sealed class Triage : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event) => Worth(@event) ? @event : null;

    private static bool Worth(SentryEvent @event) => @event.Level switch
    {
        SentryLevel.Debug or SentryLevel.Info or SentryLevel.Warning => false,
        SentryLevel.Error => @event.Exception is null,
        SentryLevel.Fatal => true,
        _ => false,
    };
}
