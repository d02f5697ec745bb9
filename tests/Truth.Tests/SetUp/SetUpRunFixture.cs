using Microsoft.CodeAnalysis;
using SentryGen.Sink;

namespace SentryGen.Tests.SetUp;

/// <summary>Compiles, judges and runs all pairs, once.</summary>
public sealed class SetUpRunFixture : IAsyncLifetime
{
    private readonly Dictionary<string, PairRuns> runs = [];
    private readonly Dictionary<string, (IReadOnlyList<Diagnostic> Said, Run Run)> right = [];

    /// <summary>The folder of the apps, with the libraries that they need.</summary>
    internal static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "set-up-apps");

    internal PairRuns this[string pair] => runs[pair];

    internal (IReadOnlyList<Diagnostic> Said, Run Run) Right(string app) => right[app];

    public async ValueTask InitializeAsync()
    {
        System.IO.Directory.CreateDirectory(Directory);
        foreach (var library in new[] { "Sentry*.dll", "Serilog*.dll", "NLog*.dll",
            "log4net*.dll" }.SelectMany(pattern => System.IO.Directory.EnumerateFiles(AppContext.BaseDirectory, pattern)))
            if (!Path.GetFileName(library).StartsWith("SentryGen.", StringComparison.Ordinal))
                File.Copy(library, Path.Combine(Directory, Path.GetFileName(library)), overwrite: true);
        var broken = Pair.All.SelectMany(pair => new[] { pair.Wrong.Build(), pair.Fixed.Build() })
            .Concat(RightApps.All.Values.Select(static app => app.Build())).OfType<string>().ToList();
        if (broken.Count > 0) throw new InvalidOperationException(string.Join("\n\n", broken));
        await using var sink = await EnvelopeSink.StartAsync();
        var project = 0;
        await Parallel.ForEachAsync(Pair.All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (pair, _) =>
        {
            var wrong = await Run(sink, Interlocked.Increment(ref project), pair.Wrong, hasDsn: !pair.RunsWithoutDsn);
            var mended = await Run(sink, Interlocked.Increment(ref project), pair.Fixed, hasDsn: true);
            var undisturbed = pair.RunsWithoutDsn ? await pair.Fixed.Run(dsn: null) : null;
            var result = new PairRuns(pair, await pair.Wrong.Judge(), await pair.Fixed.Judge(), wrong, mended, undisturbed);
            lock (runs) runs[pair.ToString()] = result;
        });
        await Parallel.ForEachAsync(RightApps.All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (one, _) =>
        {
            var result = (await one.Value.Judge(), await Run(sink, Interlocked.Increment(ref project), one.Value, hasDsn: true));
            lock (right) right[one.Key] = result;
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<Run> Run(EnvelopeSink sink, int project, SetUpApp app, bool hasDsn)
    {
        var outcome = await app.Run(hasDsn ? sink.DsnFor(project) : null);
        return new(outcome, [.. sink.Events.Where(received => received.Project == $"{project}")]);
    }
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
    Pair Pair, IReadOnlyList<Diagnostic> SaidOfWrong, IReadOnlyList<Diagnostic> SaidOfFixed, Run Wrong, Run Fixed, Outcome? FixedWithoutDsn)
{
    public IEnumerable<string> RulesOfWrong => SaidOfWrong.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);

    public bool IsDecided => RulesOfWrong.SequenceEqual(Pair.Rules) && SaidOfFixed.Count == 0;
}
