using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

ISecrets secrets = new EnvironmentSecrets();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = secrets.Find("sentry") ?? "");
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File Secrets.cs
internal interface ISecrets
{
    string? Find(string name);
}

internal sealed class EnvironmentSecrets : ISecrets
{
    public string? Find(string name)
    {
        var variable = name.ToUpperInvariant() + "_DSN";
        return Environment.GetEnvironmentVariable(variable);
    }
}
