using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SentryGen.Tests.Rules;

namespace SentryGen.Tests;

/// <summary>The files for those who work on SentryGen are true.</summary>
public partial class ForContributors
{
    private static readonly string Address =
        XDocument.Parse(InGit.Read("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    [Fact]
    public void The_address_of_the_repository_stands_once() => Assert.Equal(
        ["Directory.Build.props"],
        InGit.Files().Where(file => InGit.Read(file).Contains(Address, StringComparison.OrdinalIgnoreCase)));

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void A_help_link_leads_there(string id) =>
        Assert.Equal($"{Address}/blob/main/{HouseRule.All[id].Page}", HouseRule.All[id].Descriptor.HelpLinkUri);

    [Fact]
    public void The_changelog_names_each_rule()
    {
        var named = Ids().Matches(InGit.Read("CHANGELOG.md")).SelectMany(match =>
        {
            var first = int.Parse(match.Groups["first"].Value);
            var last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].Value) : first;
            return Enumerable.Range(first, last - first + 1).Select(number => $"SNTG{number}");
        });
        Breaches.None(HouseRule.All.Keys.Except(named));
    }

    [Theory]
    [InlineData("generator")]
    [InlineData("analyzers")]
    public void A_debugger_starts_on_each_app_of_the_playground(string folder)
    {
        using var settings = JsonDocument.Parse(InGit.Read($"{folder}/Properties/launchSettings.json"));
        var apps = settings.RootElement.GetProperty("profiles").EnumerateObject()
            .Select(profile => profile.Value)
            .Where(profile => profile.GetProperty("commandName").GetString() == "DebugRoslynComponent")
            .Select(profile => profile.GetProperty("targetProject").GetString()!["../".Length..]);
        Assert.Equal(InGit.Files("playground/Apps").Where(IsProject).Order(), apps.Order());
    }

    /// <summary>A link to a file or folder of the repository, from any page.</summary>
    [Fact]
    public void Links_of_pages_lead_somewhere() => Breaches.None(
        from page in InGit.Files()
        where page.EndsWith(".md", StringComparison.Ordinal)
        from link in Links().Matches(InGit.Read(page)).Select(match => match.Groups["path"].Value)
        where !Path.Exists(Repository.PathTo(Path.GetDirectoryName(page)!, link))
        select $"{page}: {link}");

    private static bool IsProject(string file) => file.EndsWith(".csproj", StringComparison.Ordinal);

    [GeneratedRegex(@"SNTG(?<first>\d{4})(?: to SNTG(?<last>\d{4}))?")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\]\((?<path>[\w./-]+)(#[\w-]+)?\)")]
    private static partial Regex Links();
}
