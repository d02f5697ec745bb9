#pragma warning disable ASPDEPR004, ASPDEPR008 // The builders of the first generation are still in use.
using Microsoft.AspNetCore;

if (args is ["WebHost"])
{
    var first = WebHost.CreateDefaultBuilder().ConfigureServices(services => services.AddRouting()).Configure(web => web.UseRouting().UseEndpoints(Map));
    Library.Reporting.SetUp(first);
    first.Build().Run();
    return;
}

var builder = WebApplication.CreateBuilder();
Library.Reporting.SetUp(builder.WebHost);
var app = builder.Build();
Map(app);
app.Run();

static void Map(IEndpointRouteBuilder endpoints)
{
    endpoints.MapGet("/boom", string () => throw new InvalidOperationException("boom"));
    endpoints.MapGet("/log", (ILogger<Program> log) => log.LogError("text without an exception"));
    endpoints.MapGet("/middlewares", (IEnumerable<IStartupFilter> filters) => filters.Count(filter => filter.GetType().Name == "SentryStartupFilter"));
}
