using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn ??= builder.Configuration["SENTRY_DSN"] ?? "");
var app = builder.Build();
app.MapGet("/orders/{id:int}", string (int id) => throw new KeyNotFoundException("This one matters: " + id));
await app.StartAsync();
using (var client = new HttpClient())
{
    await client.GetAsync($"{app.Urls.First()}/orders/7");
}
await app.StopAsync();
