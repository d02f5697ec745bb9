// Fixed by hand.
using Billing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Services.AddBilling();

var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Ledger>().Post(12);
await app.StopAsync();

// File Billing/ServiceCollectionExtensions.cs
namespace Billing
{
    using Microsoft.Extensions.DependencyInjection;
    using Microsoft.Extensions.Logging;

    public static class ServiceCollectionExtensions
    {
        public static IServiceCollection AddBilling(this IServiceCollection services)
        {
            services.AddSingleton<Ledger>();
            return services.AddStructuredLogs();
        }

        private static IServiceCollection AddStructuredLogs(this IServiceCollection services) =>
            services.AddLogging(static logging =>
            {
                logging.ClearProviders();
                logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
            });
    }

    public sealed class Ledger(ILogger<Ledger> logger)
    {
        public void Post(int account)
        {
            try
            {
                throw new InvalidOperationException("This one matters");
            }
            catch (InvalidOperationException ex)
            {
                logger.LogError(ex, "Account {Account}", account);
            }
        }
    }
}
