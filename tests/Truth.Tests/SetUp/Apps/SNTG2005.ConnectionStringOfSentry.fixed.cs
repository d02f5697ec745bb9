using Microsoft.Extensions.Configuration;
using Sentry;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
SentrySdk.Init(o =>
{
    o.Dsn = configuration.GetConnectionString("Sentry") ?? configuration["SENTRY_DSN"] ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}
SentrySdk.Close();
