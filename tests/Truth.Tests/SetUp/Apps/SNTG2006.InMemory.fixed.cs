using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Sentry:MaxBreadcrumbs"] = "25",
    ["Sentry:Release"] = "shop@1",
});
builder.WebHost.UseSentry();
var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var http = new HttpClient();
await http.GetAsync(app.Urls.First());
await app.StopAsync();
