using Microsoft.Extensions.Configuration;
using Sentry;

var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?> { ["Errors:Dsn"] = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "" })
    .Build();
var options = new SentryOptions();
configuration.GetSection("Errors").Bind(options);
SentrySdk.Init(options.Dsn ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}
await SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));
