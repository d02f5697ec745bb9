using Microsoft.Extensions.Configuration;
using Sentry;

internal static class Program
{
    private static readonly IConfiguration Configuration = new ConfigurationBuilder()
        .AddJsonFile("appsettings.json")
        .AddEnvironmentVariables()
        .Build();

    private static void Main()
    {
        SentrySdk.Init(options => Configuration.GetSection("Sentry").Bind(options));
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
        }
    }
}
