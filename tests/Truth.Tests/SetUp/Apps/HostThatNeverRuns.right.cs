using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;
using Sentry.Extensibility;

var builder = Host.CreateApplicationBuilder(args);
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddSingleton<IHub>(_ => HubAdapter.Instance);
using var host = builder.Build();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
}
