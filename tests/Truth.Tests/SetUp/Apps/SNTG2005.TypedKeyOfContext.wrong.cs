// Runs without SENTRY_DSN.
// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry((context, options) =>
{
    options.Environment = context.HostingEnvironment.EnvironmentName;
    options.Dsn = context.Configuration.GetValue<string>("Monitoring:Sentry:Url");
});
await using var app = builder.Build();
app.MapGet("/orders", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First() + "/orders");
await app.StopAsync();
