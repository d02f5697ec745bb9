// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

var builder = WebApplication.CreateBuilder(args);
new ErrorTracking(builder.Configuration).AddTo(builder);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

// File ErrorTracking.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

internal sealed class ErrorTracking
{
    private readonly IConfiguration configuration;

    public ErrorTracking(IConfiguration configuration) => this.configuration = configuration;

    public void AddTo(WebApplicationBuilder builder)
    {
        var section = configuration.GetSection("ErrorTracking");
        builder.WebHost.UseSentry(o =>
        {
            o.Dsn = section["Dsn"];
            o.Environment = builder.Environment.EnvironmentName;
        });
    }
}
