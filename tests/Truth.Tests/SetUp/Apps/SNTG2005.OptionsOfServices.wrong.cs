// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<ErrorOptions>(builder.Configuration.GetSection("Errors"));
using var host = builder.Build();
var errors = host.Services.GetRequiredService<IOptions<ErrorOptions>>().Value;
SentrySdk.Init(errors.Dsn);
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
}

internal sealed class ErrorOptions
{
    public string? Dsn { get; set; }
}
