using Microsoft.Extensions.Configuration;
using Sentry;

internal static class Program
{
    private static int Main(string[] args)
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var configuration = Configure(args);
        return configuration is null ? 1 : 0;
    }

    private static IConfiguration? Configure(string[] args)
    {
        try
        {
            if (args.Length == 0) throw new InvalidOperationException("This one matters");
            return new ConfigurationBuilder().Build();
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(error.Message);
            SentrySdk.CaptureException(error);
            return null;
        }
    }
}
