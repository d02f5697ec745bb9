// Sentry 6.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Migrations>();
builder.WebHost.UseSentry(options => options.InitializeSdk = false);

var app = builder.Build();
app.Services.GetRequiredService<Migrations>().Apply();
await app.StartAsync();
await app.StopAsync();

internal sealed class Migrations
{
    public void Apply() => throw new InvalidOperationException("This one matters");
}
