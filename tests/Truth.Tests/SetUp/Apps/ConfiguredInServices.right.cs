using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
builder.Services.AddSingleton<IConfigureOptions<SentryAspNetCoreOptions>, SentrySetUp>();
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

internal sealed class SentrySetUp : IConfigureOptions<SentryAspNetCoreOptions>
{
    public void Configure(SentryAspNetCoreOptions options) => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
}
