using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
builder.Services.AddSingleton<IConfigureOptions<SentryAspNetCoreOptions>, SentrySetup>();
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal sealed class SentrySetup(IConfiguration configuration) : IConfigureOptions<SentryAspNetCoreOptions>
{
    public void Configure(SentryAspNetCoreOptions options) =>
        options.Dsn = configuration["Monitoring:Sentry"] ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
}
