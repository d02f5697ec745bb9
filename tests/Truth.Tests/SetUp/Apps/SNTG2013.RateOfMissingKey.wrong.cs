// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry((context, o) =>
{
    o.Dsn = context.Configuration["SENTRY_DSN"] ?? "";
    o.SampleRate = context.Configuration.GetValue<float>("ErrorTracking:SampleRate");
});
var app = builder.Build();
app.MapGet("/price", string () => throw new DivideByZeroException("This one matters"));
await app.StartAsync();
using var http = new HttpClient();
await http.GetAsync(app.Urls.First() + "/price");
await app.StopAsync();
