// Fixed by hand.
// Also SNTG2005.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IConfigureOptions<SentryOptions>, SentrySetup>();
builder.WebHost.UseSentry();
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File SentrySetup.cs
using Microsoft.Extensions.Options;
using Sentry;
using Sentry.AspNetCore;

internal sealed class SentrySetup : IConfigureOptions<SentryOptions>
{
    public void Configure(SentryOptions options) => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
}
