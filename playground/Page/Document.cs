using SentryGen.Playground.PaaS;
using SentryGen.Playground.Verdicts;

namespace SentryGen.Playground.Page;

/// <summary>The page. Each section has an id, by which page.js replaces what has changed.</summary>
internal static class Document
{
    public static Html Write(Board board, JudgedApp chosen, string? eventId) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>SentryGen playground</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/page.css">
        <script src="/page.js" defer></script>
        </head>
        <body>
        <header>
        <div>
        <h1>SentryGen playground</h1>
        <p>A small hosting platform on this machine. It runs three apps in which nobody set Sentry up;
        the package wires them as soon as the platform injects <code>SENTRY_DSN</code>.</p>
        </div>
        {State(board)}
        </header>
        <main>
        {Tabs(board, chosen)}
        {Steps.Write(board, chosen.App)}
        {EventCard.Write(board, chosen.App, eventId)}
        {CatchTable.Write(board, chosen)}
        </main>
        </body>
        </html>
        """;

    private static Html State(Board board) => $"""
        <div id="state" class="state {(board.Platform.IsSentryEnabled ? "on" : "off")}" role="status">
        <strong><span class="lamp" aria-hidden="true"></span>Sentry: {(board.Platform.IsSentryEnabled ? "on" : "off")}</strong>
        <span class="doing">{board.Trouble ?? Doing(board)}</span>
        </div>
        """;

    private static string Doing(Board board) =>
        board.Doing is { } doing ? doing + " …" : $"{board.Platform.Deployments.Length} apps deployed";

    private static Html Tabs(Board board, JudgedApp chosen) => $"""
        <nav id="apps" aria-label="Apps">
        {board.Apps.Select(app => Tab(app.App, app == chosen))}
        </nav>
        """;

    private static Html Tab(SampleApp app, bool isChosen) => $"""
        <a id="app-{app.Name}" href="/?app={app.Name}" {(isChosen ? (Html)$"aria-current=\"page\"" : Html.None)}>
        <strong>{app.Name}</strong> <span>{KindOf(app)}</span></a>
        """;

    private static string KindOf(SampleApp app) => app.Kind switch
    {
        AppKind.Web => "web app · ASP.NET Core",
        AppKind.Worker => "worker · generic host",
        _ => "console app · no host",
    };
}
