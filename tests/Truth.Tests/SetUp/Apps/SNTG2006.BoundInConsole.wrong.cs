// Fixed by hand.
using Microsoft.Extensions.Configuration;
using Sentry;

var configuration = new ConfigurationBuilder()
    .SetBasePath(Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json", optional: true)
    .Build();
using (SentrySdk.Init(options => configuration.GetSection("Sentry").Bind(options)))
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}
