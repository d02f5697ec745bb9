// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.TracesSampleRate = 0.1);
var app = builder.Build();
app.MapGet("/", () =>
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    return "ok";
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
