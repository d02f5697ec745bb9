using System.Text.RegularExpressions;

namespace SentryGen.Tests;

/// <summary>The order of folders, and texts that stand in no file.</summary>
public partial class Layout
{
    [Fact]
    public void Has_five_folders() =>
        Assert.Equal(
            ["analyzers", "build", "generator", "playground", "tests"],
            InGit.Files()
                .Where(file => file.Contains('/'))
                .Select(file => file.Split('/')[0])
                .Where(folder => !folder.StartsWith('.'))
                .Distinct()
                .Order());

    [Fact]
    public void Names_no_registry_and_no_machine() =>
        Breaches.None(InGit.Files().SelectMany(file => Told().Matches(InGit.Read(file)).Select(match => $"{file}: {match.Value}")));

    [Theory]
    [InlineData("https://api.nuget", ".org/v3/index.json")]
    [InlineData("https://registry.npm", "js.org/left-pad")]
    [InlineData(" /ho", "me/somebody/src")]
    [InlineData("'/ro", "ot/.nuget/packages'")]
    [InlineData("cd /tm", "p/x")]
    [InlineData(@"C:\Use", @"rs\somebody")]
    public void Would_find_one(string start, string end) => Assert.Matches(Told(), start + end);

    [Theory]
    [InlineData("${HOME}/ro", "ot/x")]
    [InlineData("playground/wo", "rk/x")]
    [InlineData("https://host/wo", "rk/1")]
    public void Takes_no_other_path_for_one(string start, string end) => Assert.DoesNotMatch(Told(), start + end);

    [GeneratedRegex(@"(api\.nuget|registry\.npmjs|registry\.yarnpkg|deb\.debian)\.\w+|(?<![\w.}~:/-])/(root|home|work|tmp|var/tmp|Users)/[\w.]|\b[A-Z]:\\Users\\")]
    private static partial Regex Told();
}
