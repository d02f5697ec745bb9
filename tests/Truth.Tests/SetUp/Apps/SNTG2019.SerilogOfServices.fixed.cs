using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Serilog;

namespace Orders;

public class Program
{
    public static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        builder.Services.AddSingleton(CreateLog());
        builder.Services.AddScoped<OrderService>();
        await using var app = builder.Build();
        await app.StartAsync();
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<OrderService>().Place();
        await app.StopAsync();
    }

    private static ILogger CreateLog() =>
        new LoggerConfiguration().MinimumLevel.Debug().Enrich.WithProperty("App", "orders").CreateLogger();
}

internal sealed class OrderService
{
    private readonly ILogger log;

    public OrderService(ILogger log) => this.log = log.ForContext<OrderService>();

    public void Place()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            log.Error(e, "The order could not be placed");
            Sentry.SentrySdk.CaptureException(e);
        }
    }
}
