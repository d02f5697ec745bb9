using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry;

var filter = new EventFilter(["health", "metrics"]);
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.SetBeforeSend((@event, _) => filter.Apply(@event));
});
await using var app = builder.Build();
app.MapGet("/orders", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(new Uri(app.Urls.First() + "/orders"));
await app.StopAsync();

// File EventFilter.cs
using Sentry;

internal sealed class EventFilter(IReadOnlyList<string> ignored)
{
    private int dropped;

    public SentryEvent? Apply(SentryEvent @event)
    {
        var path = @event.Request.Url ?? "";
        if (ignored.Any(part => path.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            dropped++;
            return null;
        }

        Console.WriteLine($"{@event.EventId}: {dropped} dropped before");
        return @event;
    }
}
