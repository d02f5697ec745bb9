// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(EventFilter.OnlyRelevant);
});
await using var app = builder.Build();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Failed");
// File EventFilter.cs
using Sentry;

internal static class EventFilter
{
    public static SentryEvent? OnlyRelevant(SentryEvent sent, SentryHint hint)
    {
        if (IsRelevant(sent)) return null;
        return sent;
    }

    private static bool IsRelevant(SentryEvent sent) => sent.Exception switch
    {
        OperationCanceledException => false,
        not null => true,
        null => false,
    };
}
