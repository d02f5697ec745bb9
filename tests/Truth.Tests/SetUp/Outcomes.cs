using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SentryGen.Tests.SetUp;

/// <summary>The outcome of an app. The words are those of the app if it ran now, and a line of the record if not.</summary>
internal sealed record AppOutcome(bool Delivered, int ExitCode, bool NamesDsn, string InWords)
{
    public static AppOutcome Of(Run run) =>
        new(run.Delivered, run.Outcome.ExitCode, run.Outcome.Error.Contains("DSN", StringComparison.Ordinal), $"{run}");

    public override string ToString() => InWords;
}

/// <summary>
/// The outcomes of runs, on record in outcomes.floor.txt and outcomes.newest.txt. An outcome is a fact of an app, a Sentry and a runtime.
/// Our code has no part in it, so an app on record need not run again. If the variable SENTRYGEN_MEASURE is "some", as in CI, a sixteenth
/// of them runs on each day nevertheless. All run if it is "all".
/// </summary>
internal sealed class Outcomes
{
    /// <summary>Another number makes all apps run again: for a change of how they are run.</summary>
    private const int Method = 1;

    private const int Days = 16;

    private static readonly string Release = Versions.Running.ToString(3) == Versions.Floor.ToString(3) ? "floor" : "newest";

    private static readonly string FilePath = Repository.PathTo("tests", "Truth.Tests", "SetUp", $"outcomes.{Release}.txt");

    private static readonly string? Measured = Environment.GetEnvironmentVariable("SENTRYGEN_MEASURE");

    private readonly SortedDictionary<string, string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> stored = File.Exists(FilePath)
        ? File.ReadLines(FilePath).ToDictionary(static line => line[..line.IndexOf(' ')])
        : [];

    /// <summary>The outcome on record, or that of a run now.</summary>
    public async Task<AppOutcome> Of(SetUpApp app, bool hasDsn, Func<Task<Run>> run)
    {
        var key = hasDsn ? app.Name : app.Name + ":without-DSN";
        var hash = HashOf(app);
        var outcome = OnRecord(key, hash) ?? AppOutcome.Of(await run());
        lock (seen) seen[key] = Line(key, hash, outcome);
        return outcome;
    }

    /// <summary>Writes the record anew if this run has seen something else, and says whether it did.</summary>
    public bool Update()
    {
        var page = string.Concat(seen.Values.Select(static line => line + "\n"));
        if (File.Exists(FilePath) && File.ReadAllText(FilePath) == page) return false;
        File.WriteAllText(FilePath, page);
        return true;
    }

    private AppOutcome? OnRecord(string key, byte[] hash)
    {
        if (Measured == "all" || (Measured == "some" && hash[0] % Days == DateTime.UtcNow.DayOfYear % Days)) return null;
        if (!stored.TryGetValue(key, out var line)) return null;
        return line.Split(' ') is [_, var of, var fate, var exitCode, var names] && of == Short(hash)
            ? new(fate == "delivered", int.Parse(exitCode, CultureInfo.InvariantCulture), names == "names-DSN", $"on record: {line}")
            : null;
    }

    private static string Line(string key, byte[] hash, AppOutcome outcome) => string.Join(' ',
        key,
        Short(hash),
        outcome.Delivered ? "delivered" : "lost",
        outcome.ExitCode.ToString(CultureInfo.InvariantCulture),
        outcome.NamesDsn ? "names-DSN" : "-");

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash)[..12];

    private static byte[] HashOf(SetUpApp app) => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [$"{Method} {Versions.Running} {Environment.Version.Major}", app.Code, .. app.SettingsTexts])));
}
