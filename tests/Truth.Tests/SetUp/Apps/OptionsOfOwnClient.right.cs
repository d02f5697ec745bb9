using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
builder.Services.AddSingleton(new SentryOptions { Dsn = "", Release = "audit@1" });
builder.Services.AddSingleton<AuditLog>();
var app = builder.Build();
app.MapGet("/", string (AuditLog audit) => throw new InvalidOperationException("This one matters: " + audit.Release));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal sealed class AuditLog(SentryOptions options)
{
    public string? Release => options.Release;
}
