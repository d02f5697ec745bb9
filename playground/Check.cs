using System.Collections.Concurrent;
using SentryGen.Playground.PaaS;
using SentryGen.Playground.Verdicts;
using SentryGen.Sink;

namespace SentryGen.Playground;

/// <summary>Plays every scenario without a browser and compares what the analyzers said with what arrived.</summary>
internal sealed class Check(EnvelopeSink sink, TextWriter output)
{
    private int same, different;

    /// <summary>Prints a table; true if nothing differs.</summary>
    public async Task<bool> RunAsync()
    {
        Row("app", "what runs", "the analyzers say", "what arrived", "");
        try
        {
            await using var platform = new Platform(sink);
            var without = await PlayAsync(platform, withSentry: false);
            Compare("all", "every call, SENTRY_DSN unset", "", EventCount(sink.Events), sink.Events is []);
            var with = await PlayAsync(platform, withSentry: true);
            foreach (var app in AppCatalog.Apps.Select(JudgedApp.Judge)) Compare(app, without, with);
        }
        catch (DeploymentFailedException failed)
        {
            Compare(failed.App.Name, "does not start", "", "", false);
            output.WriteLine(failed.Message);
        }

        output.WriteLine();
        output.WriteLine($"{same} ok, {different} different");
        return different == 0;
    }

    /// <summary>Every call of every app. When it returns the apps have ended, so all that they had to send is here.</summary>
    private static async Task<IReadOnlyDictionary<string, Visit>> PlayAsync(Platform platform, bool withSentry)
    {
        await platform.DeployAsync(withSentry);
        var visits = new ConcurrentDictionary<string, Visit>();
        await Task.WhenAll(platform.Deployments.Select(async deployment =>
        {
            foreach (var call in deployment.App.AllCalls) visits[deployment.App.Typed(call)] = await deployment.CallAsync(call);
        }));
        await platform.DisposeAsync();
        return visits;
    }

    private void Compare(JudgedApp judged, IReadOnlyDictionary<string, Visit> without, IReadOnlyDictionary<string, Visit> with)
    {
        var app = judged.App;
        foreach (var complaint in judged.Complaints) Compare(app.Name, complaint, "", "", false);
        foreach (var one in judged.Catches)
            Compare(app, one, [.. one.Scenario.Calls.Select(call => sink.Of(with[app.Typed(call)], one.Scenario.Throws))]);

        var uncaught = sink.From(with[app.Typed(app.Failing)]);
        Compare(app.Name, $"no catch: {app.Typed(app.Failing)}", "", EventCount(uncaught), uncaught is [{ Stack: not [] }]);

        if (app.Held is { } held)
        {
            var caught = sink.From(with[app.Typed(held)]);
            Compare(app.Name, $"the net: {app.Typed(held)}", "", EventCount(caught), caught is [var one] && one.IsOfNet());
        }

        var unlike = app.AllCalls.Select(app.Typed).Where(call => !with[call].LooksLike(without[call])).ToArray();
        var answers = unlike is [] ? "same answers" : "other answers: " + string.Join(", ", unlike);
        Compare(app.Name, "the same calls, SENTRY_DSN unset", "", answers, unlike is []);
    }

    private void Compare(SampleApp app, JudgedCatch one, Arrival[] arrivals) => Compare(
        app.Name,
        $"{one.Clause.Name} ({one.Clause.File}:{one.Clause.Line})",
        one.Verdict.RuleId ?? one.Verdict.Message,
        string.Join(", ", arrivals).ToLowerInvariant(),
        one.Verdict.IsTrueOf(arrivals));

    private void Compare(string app, string what, string said, string arrived, bool isSame)
    {
        if (isSame) same++;
        else different++;
        Row(app, what, said, arrived, isSame ? "ok" : "DIFFERENT");
    }

    private void Row(string app, string what, string said, string arrived, string result) =>
        output.WriteLine($"{app,-9} {what,-41} {said,-18} {arrived,-19} {result}".TrimEnd());

    private static string EventCount(IReadOnlyCollection<ReceivedEvent> events) => events.Count == 1 ? "1 event" : $"{events.Count} events";
}
