using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; builder.Configuration.Bind("Errors", o); });
await using var app = builder.Build();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Failed");
