using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<FatalHandler>();
await using var app = builder.Build();
app.UseExceptionHandler();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
try { await client.GetAsync(app.Urls.First()); }
catch (HttpRequestException) { }
await app.StopAsync();
// File FatalHandler.cs
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Sentry;

internal sealed class FatalHandler : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        SentrySdk.CaptureException(exception);
        SentrySdk.Flush(TimeSpan.FromSeconds(30));
        if (exception is InvalidOperationException) Environment.FailFast("The state is broken");
        return ValueTask.FromResult(true);
    }
}
