// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Warehouse
{
    public static class Program
    {
        public static void Main(string[] args)
        {
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddSingleton<Database>();
            builder.Logging.AddSentry(o => o.InitializeSdk = false);
            
            using var host = builder.Build();
            host.Services.GetRequiredService<Database>().Migrate();
            SentrySdk.Init(o =>
            {
                o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
                o.ShutdownTimeout = TimeSpan.FromMinutes(1);
            });
            host.Run();
        }
    }

    public sealed class Database
    {
        public void Migrate() => throw new InvalidOperationException("This one matters");
    }
}
