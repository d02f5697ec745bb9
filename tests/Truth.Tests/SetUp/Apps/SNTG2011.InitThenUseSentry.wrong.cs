// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sentry;

public class Program
{
    public static async Task Main(string[] args)
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.SetBeforeSend(Tagged);
            o.SendDefaultPii = true;
        });
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var app = builder.Build();
        app.MapGet("/", IResult () => throw new InvalidOperationException("No stock"));
        await app.StartAsync();
        using var client = new HttpClient();
        await client.GetAsync(app.Urls.First());
        await app.StopAsync();
    }

    private static SentryEvent Tagged(SentryEvent e)
    {
        e.SetTag("note", "This one matters");
        return e;
    }
}
