using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddSingleton<IShopLog, NLogShopLog>();
builder.Services.AddSingleton<Stock>();
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Stock>().Count();
await app.StopAsync();

// File ShopLog.cs
namespace Shop
{
    internal interface IShopLog
    {
        void Failed(Exception error, string what);
    }

    internal sealed class NLogShopLog : IShopLog
    {
        private static readonly NLog.Logger Log = NLog.LogManager.GetLogger("shop");

        public void Failed(Exception error, string what)
        {
            Log.Error(error, what);
            Sentry.SentrySdk.CaptureException(error);
        }
    }

    internal sealed class Stock(IShopLog log)
    {
        public void Count()
        {
            try
            {
                throw new InvalidOperationException("This one matters");
            }
            catch (InvalidOperationException e)
            {
                log.Failed(e, "The stock could not be counted");
            }
        }
    }
}
