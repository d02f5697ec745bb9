// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Acme.Worker;

public static class Program
{
    public static void Main(string[] args)
    {
        using var sdk = SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.TracesSampleRate = 0.1;
            options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        });
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.AddSentry(options =>
        {
            options.InitializeSdk = false;
        });
        using var host = builder.Build();
        host.Start();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            SentrySdk.CaptureException(exception);
        }

        host.StopAsync().GetAwaiter().GetResult();
    }
}
