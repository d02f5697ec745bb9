using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
foreach (var (name, setUp) in Features.All)
{
    Console.WriteLine(name);
    setUp(builder);
}
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) => logger.LogError(new InvalidOperationException("This one matters"), "Lost"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal static class Features
{
    public static readonly (string Name, Action<WebApplicationBuilder> SetUp)[] All =
    [
        ("logs", b => b.Logging.ClearProviders().AddConsole()),
        ("errors", b => b.WebHost.UseSentry(o => o.MaxBreadcrumbs = 20)),
    ];
}
