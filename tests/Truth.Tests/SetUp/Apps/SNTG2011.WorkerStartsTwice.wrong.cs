// Sentry 6.
// Fixed by hand.
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
            options.Dsn = "http://0123456789abcdef0123456789abcdef@127.0.0.1:9/1";
            options.ShutdownTimeout = TimeSpan.FromSeconds(1);
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
