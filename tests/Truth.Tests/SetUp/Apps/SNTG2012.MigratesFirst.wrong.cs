// Sentry 6.
// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Migrations>();
builder.WebHost.UseSentry(options => options.InitializeSdk = false);

var app = builder.Build();
app.Services.GetRequiredService<Migrations>().Apply();

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
await app.StartAsync();
await app.StopAsync();

internal sealed class Migrations
{
    public void Apply() => throw new InvalidOperationException("This one matters");
}
