using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sentry;
using Sentry.Extensibility;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
builder.Services.AddSingleton<ISentryEventProcessor, TenantProcessor>();
var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal abstract class ProcessorBase : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event) => Wants(@event) ? Shape(@event) : null;

    protected abstract bool Wants(SentryEvent @event);

    protected virtual SentryEvent? Shape(SentryEvent @event) => @event;
}

internal sealed class TenantProcessor : ProcessorBase
{
    protected override bool Wants(SentryEvent @event) => @event.Exception is not OperationCanceledException;
}
