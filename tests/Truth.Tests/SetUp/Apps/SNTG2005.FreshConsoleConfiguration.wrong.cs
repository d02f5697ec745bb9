// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.Configuration;
using Sentry;

var configuration = new ConfigurationBuilder()
    .SetBasePath(Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json", optional: true)
    .AddEnvironmentVariables()
    .Build();
using var sentry = SentrySdk.Init(options =>
{
    options.Dsn = configuration["Sentry:Dsn"];
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
});
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }
