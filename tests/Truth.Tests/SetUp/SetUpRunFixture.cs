using Microsoft.CodeAnalysis;
using SentryGen.Sink;

namespace SentryGen.Tests.SetUp;

/// <summary>Compiles and judges all apps once, and runs those that are not on record.</summary>
public sealed class SetUpRunFixture : IAsyncLifetime
{
    private readonly Dictionary<string, PairRuns> runs = [];
    private readonly Dictionary<string, (IReadOnlyList<Diagnostic> Said, AppOutcome Run)> right = [];
    private readonly Outcomes outcomes = new();
    private int project;

    /// <summary>The folder of the apps, with the libraries that they need.</summary>
    internal static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "set-up-apps");

    /// <summary>The record of the outcomes said something else than this run.</summary>
    internal bool HasNews { get; private set; }

    internal PairRuns this[string pair] => runs[pair];

    internal (IReadOnlyList<Diagnostic> Said, AppOutcome Run) Right(string app) => right[app];

    public async ValueTask InitializeAsync()
    {
        System.IO.Directory.CreateDirectory(Directory);
        foreach (var library in new[] { "Sentry*.dll", "Serilog*.dll", "NLog*.dll",
            "log4net*.dll" }.SelectMany(pattern => System.IO.Directory.EnumerateFiles(AppContext.BaseDirectory, pattern)))
            if (!Path.GetFileName(library).StartsWith("SentryGen.", StringComparison.Ordinal))
                File.Copy(library, Path.Combine(Directory, Path.GetFileName(library)), overwrite: true);
        await using var sink = await EnvelopeSink.StartAsync();
        await Parallel.ForEachAsync(Pair.All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (pair, _) =>
        {
            var wrong = await OutcomeOf(pair.Wrong, sink, hasDsn: !pair.RunsWithoutDsn);
            var mended = await OutcomeOf(pair.Fixed, sink, hasDsn: true);
            var undisturbed = pair.RunsWithoutDsn ? await OutcomeOf(pair.Fixed, sink, hasDsn: false) : null;
            var result = new PairRuns(pair, await pair.Wrong.Judge(), await pair.Fixed.Judge(), wrong, mended, undisturbed);
            lock (runs) runs[pair.ToString()] = result;
        });
        await Parallel.ForEachAsync(RightApps.All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (one, _) =>
        {
            var result = (await one.Value.Judge(), await OutcomeOf(one.Value, sink, hasDsn: true));
            lock (right) right[one.Key] = result;
        });
        HasNews = outcomes.Update();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<AppOutcome> OutcomeOf(SetUpApp app, EnvelopeSink sink, bool hasDsn) => outcomes.Of(app, hasDsn, async () =>
    {
        var own = Interlocked.Increment(ref project);
        var outcome = await app.Run(hasDsn ? sink.DsnFor(own) : null);
        return new(outcome, [.. sink.Events.Where(received => received.Project == $"{own}")]);
    });
}

/// <summary>The outcome of an app, and the events that arrived. All that was sent is there when a process has ended.</summary>
internal sealed record Run(Outcome Outcome, IReadOnlyList<ReceivedEvent> Events)
{
    /// <summary>The exception that matters has arrived.</summary>
    public bool Delivered =>
        Events.Any(received => received.Exceptions.Count > 0 && received.Json.Contains("This one matters", StringComparison.Ordinal));

    public override string ToString() =>
        $"{Events.Count} events: "
            + string.Join(", ", Events.Select(received => $"{received.ExceptionType ?? "text"} '{received.Message}'"))
            + $"\n{Outcome}";
}

/// <summary>The reports about the two apps of a pair, and the events of their runs.</summary>
internal sealed record PairRuns(
    Pair Pair, IReadOnlyList<Diagnostic> SaidOfWrong, IReadOnlyList<Diagnostic> SaidOfFixed,
    AppOutcome Wrong, AppOutcome Fixed, AppOutcome? FixedWithoutDsn)
{
    public IEnumerable<string> RulesOfWrong => SaidOfWrong.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);

    public bool IsDecided => RulesOfWrong.SequenceEqual(Pair.Rules) && SaidOfFixed.Count == 0;
}
