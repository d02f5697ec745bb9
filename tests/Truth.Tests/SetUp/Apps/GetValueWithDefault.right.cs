using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry((ISentryBuilder sentry) => sentry.AddSentryOptions(options =>
{
    options.Dsn = builder.Configuration.GetValue("Errors:SentryDsn", Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    options.MaxBreadcrumbs = 50;
}));
var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var http = new HttpClient();
await http.GetAsync(app.Urls.First());
await app.StopAsync();
