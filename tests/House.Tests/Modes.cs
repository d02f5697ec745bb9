using Microsoft.CodeAnalysis;
using SentryGen.Tests.Rules;

namespace SentryGen.Tests;

/// <summary>The modes of SentryGenMode: one table makes the configurations that ship, and the table of their page.</summary>
public class Modes
{
    private const string Page = "build/gate/gate.md";

    /// <summary>In a mode, rules of some categories and of a default severity get another severity.</summary>
    private static readonly (string Mode, string[] Categories, DiagnosticSeverity? Of, string To)[] Changes =
    [
        ("strict", [Rule.LostExceptions, Rule.SetUp], DiagnosticSeverity.Info, "warning"),
        ("setup-only", [Rule.LostExceptions], null, "none"),
        ("off", [Rule.LostExceptions, Rule.SetUp, Rule.Migration, Rule.Baseline], null, "none"),
    ];

    /// <summary>The names of severities for a reader, by those of a configuration.</summary>
    private static readonly Dictionary<string, string> Words = new() { ["warning"] = "Warning", ["none"] = "off" };

    public static TheoryData<string> Names => [.. Changes.Select(change => change.Mode)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ships_the_configuration_of_each_mode(string mode)
    {
        var file = $"build/gate/SentryGen.{mode}.globalconfig";
        var should = string.Join('\n', (string[])
        [
            $"# SentryGenMode={mode}. The user's own files win.",
            "is_global = true",
            "global_level = -1",
            .. HouseRule.All.Values.Where(rule => IsEnabled(rule) && SeverityOf(rule, mode) is not null)
                .Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {SeverityOf(rule, mode)}"),
            "",
        ]);
        var text = File.Exists(Repository.PathTo(file)) ? InGit.Read(file).ReplaceLineEndings("\n") : "";
        Assert.True(text == should, $"{file} should be\n{should}");
    }

    [Fact]
    public void Is_told_by_a_table() => Readme.Says(
        "modes",
        [
            "| Rule | `default` | `strict` | `setup-only` | `off` |",
            "|---|---|---|---|---|",
            .. HouseRule.All.Values.Where(IsEnabled).Select(rule =>
                $"| {rule.Id} | {rule.Descriptor.DefaultSeverity} | "
                + string.Join(" | ", Changes.Select(change => Told(rule, change.Mode))) + " |"),
        ],
        Page);

    [Fact]
    public void Stand_beside_the_rules_of_other_packages_that_are_silenced() => Readme.Says(
        "neighbours",
        [
            "| Rule | Package | Silenced as |",
            "|---|---|---|",
            .. Neighbours.All.Select(neighbour => $"| {neighbour.Rule} | {neighbour.Package} | {neighbour.Suppression} |"),
        ],
        Page);

    [Fact]
    public void Are_the_values_that_the_build_takes() => Assert.Contains(
        ";;strict;default;setup-only;off;", InGit.Read("build/gate/SentryGen.Gate.targets"));

    private static bool IsEnabled(HouseRule rule) => rule.Descriptor.IsEnabledByDefault;

    private static string Told(HouseRule rule, string mode) =>
        SeverityOf(rule, mode) is { } severity ? Words[severity] : rule.Descriptor.DefaultSeverity.ToString();

    private static string? SeverityOf(HouseRule rule, string mode) => Changes
        .Where(change => change.Mode == mode && change.Categories.Contains(rule.Descriptor.Category)
            && (change.Of is null || change.Of == rule.Descriptor.DefaultSeverity))
        .Select(change => change.To).FirstOrDefault();
}
