using System.Net.ServerSentEvents;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SentryGen.Playground.PaaS;
using SentryGen.Playground.Verdicts;

namespace SentryGen.Playground.Page;

/// <summary>The addresses of the page.</summary>
internal static class Site
{
    /// <summary>A web app that serves the page, on loopback only.</summary>
    public static WebApplication For(Board board, string url)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        builder.WebHost.UseUrls(url);
        var site = builder.Build();

        site.Use(Guard);
        site.MapGet("/", (string? app, string? @event) =>
            Results.Content(Document.Write(board, Named(board, app), @event).ToString(), "text/html; charset=utf-8"));
        site.MapGet("/page.css", () => Results.Stream(Embedded("page.css"), "text/css"));
        site.MapGet("/page.js", () => Results.Stream(Embedded("page.js"), "text/javascript"));
        site.MapGet("/events/{id}", (string id) => board.Sink.Events.FirstOrDefault(received => received.Id == id) is { } found
            ? Results.Content(found.Json, "application/json")
            : Results.NotFound());
        site.MapGet("/changes", (IHostApplicationLifetime lifetime, CancellationToken gone) =>
            TypedResults.ServerSentEvents(Changes(board, lifetime.ApplicationStopping, gone)));

        site.MapPost("/sentry/on", (string? app) => Do(() => board.DeployAsync(withSentry: true), Named(board, app)));
        site.MapPost("/sentry/off", (string? app) => Do(() => board.DeployAsync(withSentry: false), Named(board, app)));
        site.MapPost("/apps/{app}/fail", (string app) => Call(board, Named(board, app), all => [all.Failing]));
        site.MapPost("/apps/{app}/catches", (string app) =>
            Call(board, Named(board, app), all => all.Scenarios.SelectMany(scenario => scenario.Calls)));
        site.MapPost("/apps/{app}/catches/{name}", (string app, string name) =>
            Call(
                board,
                Named(board, app),
                all => all.Scenarios.Where(scenario => scenario.Catch == name).SelectMany(scenario => scenario.Calls)));
        return site;
    }

    private static JudgedApp Named(Board board, string? name) => board.Apps.FirstOrDefault(app => app.App.Name == name) ?? board.Apps[0];

    private static Task<IResult> Call(Board board, JudgedApp named, Func<SampleApp, IEnumerable<string>> calls) =>
        Do(() => board.CallAsync(named.App, [.. calls(named.App)]), named);

    /// <summary>Does it, then shows the app again.</summary>
    private static async Task<IResult> Do(Func<Task> action, JudgedApp shown)
    {
        await action();
        return Results.LocalRedirect($"/?app={shown.App.Name}");
    }

    private static Stream Embedded(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;

    /// <summary>The page needs nothing from elsewhere, and nothing from elsewhere may press its buttons.</summary>
    private static Task Guard(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(context.Request.Method) || context.Request.Headers["Sec-Fetch-Site"] is [] or ["same-origin" or "none"])
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>A word whenever the page would look different; several changes at once are one.</summary>
    private static async IAsyncEnumerable<SseItem<string>> Changes(
        Board board, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Note() => changes.Writer.TryWrite(true);
        board.Changed += Note;
        await using var end = stopping.Register(() => changes.Writer.TryComplete());
        try
        {
            yield return new("connected");
            await foreach (var _ in changes.Reader.ReadAllAsync(gone)) yield return new("changed");
        }
        finally
        {
            board.Changed -= Note;
        }
    }
}
