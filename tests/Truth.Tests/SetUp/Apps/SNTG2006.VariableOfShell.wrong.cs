// Fixed by hand.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
SentrySdk.Init(options =>
{
    options.Dsn = builder.Configuration["Sentry:Dsn"] ?? "";
    options.Environment = builder.Environment.EnvironmentName;
});
using var host = builder.Build();
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
