// Sentry 6.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options => options.InitializeSdk = false);
await using var app = builder.Build();
app.MapGet("/", () =>
{
    SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
    return "Hello";
});
await app.StartAsync();
Prepare();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

void Prepare()
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException exception)
    {
        SentrySdk.CaptureException(exception);
    }
}
