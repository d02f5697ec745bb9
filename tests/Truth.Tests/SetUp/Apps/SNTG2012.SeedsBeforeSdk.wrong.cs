// Fixed by hand.
// Also SNTG2002.
// Sentry 6.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<Seeder>();
var app = builder.Build();
app.MapGet("/", () => "ok");

await app.SeedAsync();

SentrySdk.Init(o =>
{
    o.Dsn = app.Configuration["SENTRY_DSN"] ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
await app.StartAsync();
await app.StopAsync();
SentrySdk.Close();

static class SeedExtensions
{
    public static async Task SeedAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Seeder>().RunAsync();
    }
}

sealed class Seeder
{
    public async Task RunAsync()
    {
        await Task.Delay(1);
        throw new InvalidOperationException("This one matters");
    }
}
