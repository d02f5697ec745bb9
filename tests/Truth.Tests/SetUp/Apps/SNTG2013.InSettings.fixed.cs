using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
});
await using var app = builder.Build();
await app.StartAsync();
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
await app.StopAsync();
