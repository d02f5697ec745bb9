using System.Text.RegularExpressions;

namespace SentryGen.Tests.Rules;

/// <summary>A rule is a folder, named by its id, and all that belongs to it is there.</summary>
public partial class RuleFolders
{
    [Fact]
    public void There_is_one_for_each_rule() =>
        Assert.Equal(
            HouseRule.All.Values.Select(rule => rule.Folder),
            InGit.Files("analyzers/Rules").Select(file => string.Join('/', file.Split('/')[..3])).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Holds_the_rule_and_its_page_and_has_a_test(string id)
    {
        var rule = HouseRule.All[id];
        Assert.StartsWith(id, rule.Analyzer.Name);
        Assert.True(rule.Analyzer.IsSealed);
        string[] missing =
            [.. new[] { $"{rule.Folder}/{id}.cs", rule.Page, $"tests/Analyzers.Tests/Rules/{id}.Tests.cs" }.Except(InGit.Files())];
        Assert.True(missing.Length == 0, "There should be " + string.Join(" and ", missing));
    }

    [Fact]
    public void Holds_nothing_that_is_not_named_by_the_rule() =>
        Breaches.None(InGit.Files("analyzers/Rules").Where(file => !Named().IsMatch(file)));

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Is_where_the_help_link_leads(string id) =>
        Assert.EndsWith("/" + HouseRule.All[id].Page, HouseRule.All[id].Descriptor.HelpLinkUri);

    [Fact]
    public void Is_released_as_described() =>
        Assert.Equal(
            HouseRule.All.Values.Select(rule => $"{rule.Id} | {rule.Descriptor.Category} | {rule.Severity}"),
            new[] { "Shipped", "Unshipped" }
                .SelectMany(release => InGit.Read($"analyzers/AnalyzerReleases.{release}.md").Split('\n'))
                .Where(line => line.StartsWith("SNTG", StringComparison.Ordinal))
                .Select(line => string.Join(" | ", line.Split('|', StringSplitOptions.TrimEntries)[..3]))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Is_listed() => Readme.Says("rules",
        [
            "| Rule | Title | Severity |",
            "|---|---|---|",
            .. HouseRule.All.Values.Select(rule => $"| [{rule.Id}]({rule.PageFromList}) | {rule.Descriptor.Title} | {rule.Severity} |"),
        ],
        HouseRule.List);

    [GeneratedRegex(@"^analyzers/Rules/(SNTG\d{4})\.\w+/\1\.([\w-]+\.)?(cs|md)$")]
    private static partial Regex Named();
}
