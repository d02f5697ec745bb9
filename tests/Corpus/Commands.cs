using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Corpus;

/// <summary>The commands of the tool. Results go to the output, progress to the error stream.</summary>
internal static class Commands
{
    /// <summary>The rules that report a lost exception.</summary>
    private static readonly string[] Losses = ["SNTG1001", "SNTG1002", "SNTG1003", "SNTG1004", "SNTG1005", "SNTG1007", "SNTG1009"];

    private static readonly string[] Peers = ["CA1031", "S2221", "S2486", "RCS1075"];

    /// <summary>The rules whose time is compared, and the rule that it is compared with.</summary>
    private static readonly string[] Timed = [.. Losses, "SNTG1006", "SNTG1008"];

    private const string Yardstick = "CA1031";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static async Task<int> ScoreAsync(Options options)
    {
        string[][] groups = options.Groups ?? [Losses, ["SNTG1001", "SNTG1002"], .. Peers.Select(id => new[] { id })];
        var scores = groups.Select(group => new Score(group)).ToList();
        var crashes = 0;
        foreach (var (tree, folder) in Trees(options))
        {
            var measurement = new Measurement(folder, options.WithTests, [.. groups.SelectMany(group => group).Distinct()]);
            var found = await measurement.FindAsync();
            Console.Error.WriteLine($"{tree.Folder}: {found.Count} diagnostics");
            foreach (var score in scores) score.Add(tree, Label.Of(tree), found);
            crashes += measurement.Crashes;
        }

        foreach (var line in scores.SelectMany(score => score.Lines(options.Misses))) Console.WriteLine(line);
        return crashes;
    }

    public static async Task<int> CostAsync(Options options)
    {
        string[] timed = options.Groups is { } groups ? [.. groups.SelectMany(group => group)] : Timed;
        var rules = new Dictionary<string, Cost>();
        foreach (var (tree, folder) in Trees(options))
        {
            var measurement = new Measurement(folder, options.WithTests, [.. timed, Yardstick]);
            for (var round = 1; round <= options.Rounds; round++)
            {
                var costs = (await measurement.CostAsync())
                    .GroupBy(pair => IsOurs(pair.Key) ? pair.Key.SupportedDiagnostics[0].Id : Yardstick, pair => pair.Value)
                    .ToDictionary(rule => rule.Key, Cost.Sum);
                Console.Error.WriteLine(Row($"{tree.Folder}, round {round}", Ours(costs), costs[Yardstick]));
                if (round == 1) continue;
                foreach (var (id, spent) in costs) rules[id] = rules.GetValueOrDefault(id) + spent;
            }
        }

        if (options.WithEach)
            foreach (var (id, spent) in rules.OrderByDescending(rule => rule.Value.Time))
                Console.WriteLine(Row(id, spent, rules[Yardstick]));
        Console.WriteLine(Row("rounds after the first", Ours(rules), rules[Yardstick]));
        return 0;
    }

    public static async Task<int> RunAsync(Options options)
    {
        var measurement = new Measurement(options.Source, options.WithTests, [.. (options.Groups ?? [Losses]).SelectMany(group => group)]);
        foreach (var found in await measurement.FindAsync()) Console.WriteLine(JsonSerializer.Serialize(found, Json));
        return measurement.Crashes;
    }

    public static int Catches(Options options)
    {
        foreach (var file in LooseProject.Below(options.Source, options.WithTests).SelectMany(project => project.Files))
            foreach (var clause in LooseCompilations.Parse(file).GetRoot().DescendantNodes().OfType<CatchClauseSyntax>())
                Console.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        File = Path.GetRelativePath(options.Source, file).Replace('\\', '/'),
                        Line = Measurement.LineOf(clause),
                        Type = clause.Declaration?.Type.ToString() ?? "",
                        When = clause.Filter is not null,
                        Statements = clause.Block.Statements.Count,
                    },
                    Json));
        return 0;
    }

    public static async Task<int> MutantsAsync(Options options)
    {
        var failures = 0;
        for (var round = 0; round < options.Rounds; round++)
        {
            var mutants = new Mutants(options.Source, options.Seed + round);
            await mutants.RunAsync();
            Console.WriteLine(
                $"seed {options.Seed + round}: {mutants.Count} mutated methods, {mutants.WithHandlers} with handlers, "
                + $"{mutants.Crashes} crashes, {mutants.Differences} differences between one thread and several");
            failures += mutants.Crashes + mutants.Differences;
        }

        return failures;
    }

    private static IEnumerable<(LabelledTree Tree, string Folder)> Trees(Options options) =>
        from tree in LabelledTree.All
        let folder = Path.Combine(options.Trees, tree.Folder)
        select Directory.Exists(folder) ? (tree, folder) : throw new DirectoryNotFoundException($"There is no {folder}: run fetch first.");

    private static bool IsOurs(DiagnosticAnalyzer analyzer) => analyzer.GetType().Assembly == typeof(FateRule).Assembly;

    private static Cost Ours(Dictionary<string, Cost> round) =>
        Cost.Sum(round.Where(rule => rule.Key != Yardstick).Select(rule => rule.Value));

    private static string Row(string name, Cost ours, Cost yardstick) => Cost.Compare(name, ours, Yardstick, yardstick);
}
