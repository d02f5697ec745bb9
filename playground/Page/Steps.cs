using SentryGen.Playground.PaaS;
using SentryGen.Playground.Verdicts;

namespace SentryGen.Playground.Page;

/// <summary>The three steps of the main job.</summary>
internal static class Steps
{
    public static Html Write(Board board, SampleApp app)
    {
        var visit = board.LastVisit(app, app.Failing);
        var arrived = visit is null ? 0 : board.Sink.From(visit).Count;
        return $"""
            <ol id="steps" class="steps">
            {Step("1", "Enable Sentry", board.Platform.IsSentryEnabled, Enable(board, app))}
            {Step("2", Failing(app), visit is not null, Fail(board, app, visit))}
            {Step("3", "See the error arrive", arrived > 0, See(board, visit, arrived))}
            </ol>
            """;
    }

    /// <summary>A button that does something on the server.</summary>
    public static Html Button(Board board, string action, string id, string text, string kind = "", string? label = null) => $"""
        <form method="post" action="{action}">
        <button id="{id}" class="{kind}" aria-label="{label ?? text}" aria-disabled="{board.Doing is not null}">{text}</button>
        </form>
        """;

    private static Html Step(string number, string title, bool isDone, Html content) => $"""
        <li class="step {(isDone ? "done" : "")}">
        <h2><span class="number" aria-hidden="true">{(isDone ? "✓" : number)}</span>{title}</h2>
        {content}
        </li>
        """;

    private static Html Enable(Board board, SampleApp app) => board.Platform.IsSentryEnabled switch
    {
        true => $"""
            <p>All apps were deployed again, with nothing changed but one variable:</p>
            <p class="fact"><code>SENTRY_DSN=http://…@{new Uri(board.Sink.Dsn).Authority}/…</code></p>
            {Button(board, $"/sentry/off?app={app.Name}", "disable", "Disable Sentry & redeploy", "quiet")}
            """,
        false => $"""
            <p>The apps run without <code>SENTRY_DSN</code>. An error in them is heard by nobody.</p>
            {Button(board, $"/sentry/on?app={app.Name}", "enable", "Enable Sentry & redeploy", "primary")}
            """,
    };

    private static Html Fail(Board board, SampleApp app, Visit? visit) => $"""
        <p>It throws, and nothing in the app catches it.</p>
        <p class="fact"><code>{Typed(board, app)}</code>{Outcome(visit)}</p>
        {Button(
            board, $"/apps/{app.Name}/fail", "fail", Failing(app),
            board.Platform.IsSentryEnabled && visit is null ? "primary" : "")}
        """;

    private static string Failing(SampleApp app) => app.Kind == AppKind.Web ? "Call the failing route" : "Run the failing job";

    /// <summary>A route is a link too: who opens it sees what a user of the app sees.</summary>
    private static Html Typed(Board board, SampleApp app) => board.Serving(app)?.Address switch
    {
        null => $"{app.Typed(app.Failing)}",
        var address => $"""GET <a href="{new Uri(address, app.Failing)}" target="_blank" rel="noopener">{app.Failing}</a>""",
    };

    private static Html Outcome(Visit? visit) => visit is null
        ? Html.None
        : $"""<span class="pill {(visit.IsFailure ? "bad" : "plain")}">{visit.Outcome}</span>""";

    private static Html See(Board board, Visit? visit, int arrived) => (visit, arrived) switch
    {
        (null, _) => $"""<p>Nothing was called since the last deployment.</p>""",
        (_, 0) when !board.Platform.IsSentryEnabled => $"""
            <p class="verdict bad">Nothing arrived.</p>
            <p>Sentry is off: the app failed and nobody was told.</p>
            """,
        (_, 0) => $"""<p class="verdict bad">Nothing arrived.</p>""",
        (_, 1) => $"""<p class="verdict good">1 event arrived.</p><p><a href="#event">Read it below</a>, as Sentry would show it.</p>""",
        _ => $"""<p class="verdict bad">{arrived} events arrived for one error.</p>""",
    };
}
