// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var app = builder.Build();
app.Lifetime.ApplicationStopped.Register(SentrySdk.Close);
app.Lifetime.ApplicationStarted.Register(app.Lifetime.StopApplication);
await app.RunAsync();
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
