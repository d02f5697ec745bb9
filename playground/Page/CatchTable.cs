using SentryGen.Playground.PaaS;
using SentryGen.Playground.Verdicts;
using SentryGen.Sink;

namespace SentryGen.Playground.Page;

/// <summary>The catches of an app: what the analyzers said at build time beside what happened at run time.</summary>
internal static class CatchTable
{
    public static Html Write(Board board, JudgedApp judged) => $"""
        <section id="catches" class="card" aria-labelledby="catches-title">
        <div class="bar">
        <div>
        <h2 id="catches-title">The catches of {judged.App.Name}</h2>
        <p>{Summary(board, judged)}</p>
        </div>
        {Steps.Button(
            board, $"/apps/{judged.App.Name}/catches", "run-all", "Run every catch",
            board.Platform.IsSentryEnabled && !judged.Catches.Any(one => Ran(board, judged.App, one)) ? "primary" : "")}
        </div>
        {judged.Complaints.Select(complaint => (Html)$"""<p class="verdict bad">{complaint}</p>""")}
        <table>
        <thead>
        <tr>
        <th scope="col">Catch</th>
        <th scope="col">The analyzers said, when it was built</th>
        <th scope="col">What really happened</th>
        <th scope="col"><span class="unseen">Run</span></th>
        </tr>
        </thead>
        <tbody>
        {judged.Catches.Select(one => Row(board, judged.App, one))}
        </tbody>
        </table>
        </section>
        """;

    private static string Summary(Board board, JudgedApp judged)
    {
        var ran = judged.Catches.Where(one => Ran(board, judged.App, one)).ToArray();
        var asSaid = ran.Count(one => one.Verdict.IsTrueOf(board.ArrivalsOf(judged.App, one.Scenario)));
        return !board.Platform.IsSentryEnabled
            ? "Each hides an exception, or doesn't. The analyzers judge them in the source; enable Sentry to see whether they are right."
            : ran.Length == 0
            ? "Each hides an exception, or doesn't. The analyzers judged them in the source; run them to see whether they were right."
            : $"{ran.Length} of {judged.Catches.Count} were run: {asSaid} did as the analyzers said, {ran.Length - asSaid} did not.";
    }

    private static Html Row(Board board, SampleApp app, JudgedCatch one)
    {
        var name = one.Clause.Name;
        return $"""
            <tr class="{Agreement(board, app, one)}">
            <th scope="row">
            <details id="code-{name}"><summary>{name}<span class="place">{one.Clause.File}:{one.Clause.Line}</span></summary>
            <pre><code>{one.Clause.Code}</code></pre></details>
            </th>
            <td>{Said(one.Verdict)}</td>
            <td>{one.Scenario.Calls.Select(call => Happened(board, app, one, call))}{Conclusion(board, app, one)}</td>
            <td>{Steps.Button(board, $"/apps/{app.Name}/catches/{name}", $"run-{name}", "Run", label: $"Run the catch in {name}")}</td>
            </tr>
            """;
    }

    private static Html Said(Verdict verdict) => verdict.RuleId switch
    {
        null => $"""{Pill("good", verdict.Message)}<p class="words">No rule has anything to say.</p>""",
        var rule => $"""{Pill(Kind(verdict), rule)}<p class="words">{verdict.Message}</p>""",
    };

    private static string Kind(Verdict verdict) => verdict.Expected.Any(arrival => arrival != Arrival.Nothing) ? "partly" : "bad";

    private static Html Happened(Board board, SampleApp app, JudgedCatch one, string call) => $"""
        <p class="call"><code>{app.Typed(call)}</code>{What(board, app, board.LastVisit(app, call), one.Scenario.Throws)}</p>
        """;

    private static Html What(Board board, SampleApp app, Visit? visit, Type thrown) =>
        visit is null ? Pill("plain", "not run yet")
        : !board.Platform.IsSentryEnabled ? Pill("plain", $"{visit.Outcome}, Sentry is off")
        : $"""{Arrived(board.Sink.Of(visit, thrown))}{board.Sink.From(visit).Select(received => Link(app, received))}""";

    private static Html Arrived(Arrival arrival) => arrival switch
    {
        Arrival.Nothing => Pill("bad", "nothing arrived"),
        Arrival.Text => Pill("partly", "arrived without the exception"),
        Arrival.Another => Pill("partly", "another exception arrived"),
        Arrival.Exception => Pill("good", "event arrived"),
        _ => Pill("bad", "several events arrived"),
    };

    private static Html Link(SampleApp app, ReceivedEvent received) =>
        $"""<a href="/?app={app.Name}&amp;event={received.Id}#event">see it</a>""";

    private static Html Pill(string kind, string text) => $"""<span class="pill {kind}">{text}</span>""";

    private static Html Conclusion(Board board, SampleApp app, JudgedCatch one) => Agreement(board, app, one) switch
    {
        "same" => $"""<p class="conclusion good">✓ as the analyzers said</p>""",
        "different" => $"""<p class="conclusion bad">✗ not what the analyzers said</p>""",
        _ => Html.None,
    };

    private static string Agreement(Board board, SampleApp app, JudgedCatch one) =>
        !Ran(board, app, one) ? "open" : one.Verdict.IsTrueOf(board.ArrivalsOf(app, one.Scenario)) ? "same" : "different";

    private static bool Ran(Board board, SampleApp app, JudgedCatch one) =>
        board.Platform.IsSentryEnabled && one.Scenario.Calls.All(call => board.LastVisit(app, call) is not null);
}
