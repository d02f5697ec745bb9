// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sentry;

SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
var builder = WebApplication.CreateBuilder(args);
var dsn = "http://0123456789abcdef0123456789abcdef@127.0.0.1:9/1";
builder.WebHost.UseSentry(dsn);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
