using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

var builder = WebApplication.CreateBuilder(args);
var options = builder.Configuration.GetSection("Observability").Get<ObservabilityOptions>();
if (options?.SentryEnabled ?? true)
{
    builder.WebHost.UseSentry(sentry =>
    {
        sentry.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        if (options?.SentryDsn is { } dsn) sentry.Dsn = dsn;
        sentry.TracesSampleRate = 0.1;
    });
}

var app = builder.Build();
app.MapGet("/", IResult () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

public sealed record ObservabilityOptions
{
    public bool SentryEnabled { get; init; } = true;

    public string? SentryDsn { get; init; }
}
