using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace SentryGen.Tests;

public class Content(PackageFixture fixture)
{
    private static readonly string[] ForTheCompiler =
    [
        "analyzers/dotnet/cs/SentryGen.Analyzers.dll",
        "analyzers/dotnet/cs/SentryGen.CodeFixes.dll",
        "analyzers/dotnet/cs/SentryGen.Generator.dll",
    ];

    [Fact]
    public void Is_what_the_compiler_and_MSBuild_load_and_what_people_read() =>
        Assert.Equal(
            [
                "README.md", "SentryGen.nuspec", .. ForTheCompiler, "build/SentryGen.Ask.targets",
                "build/SentryGen.Doctor.targets", "build/SentryGen.Gate.targets", "build/SentryGen.Injected.targets",
                "build/SentryGen.Judge.globalconfig", "build/SentryGen.Judge.targets", "build/SentryGen.Language.props",
                "build/SentryGen.References.targets", "build/SentryGen.Report.proj", "build/SentryGen.Report.targets",
                "build/SentryGen.Solution.proj", "build/SentryGen.TestPackages.props", "build/SentryGen.Unreached.targets",
                "build/SentryGen.Warnings.targets", "build/SentryGen.off.globalconfig", "build/SentryGen.props",
                "build/SentryGen.setup-only.globalconfig",
                "build/SentryGen.strict.globalconfig", "build/SentryGen.targets", "build/none/sentrygen.baseline",
                "buildMultiTargeting/SentryGen.targets", "icon.png", "tasks/SentryGen.Tasks.dll",
            ],
            fixture.Feed.SentryGen.Files);

    [Fact]
    public void Brings_Sentry_whole_and_nothing_else()
    {
        var versions = XElement.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var stated = versions.Descendants("SentryVersion").Single().Value;
        var dependency = Assert.Single(fixture.Feed.SentryGen.Nuspec.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal($"id=\"Sentry\" version=\"{stated}\" include=\"All\"", string.Join(' ', dependency.Attributes()));
    }

    [Theory]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    [InlineData("developmentDependency", null)]
    public void States(string name, string? value) => Assert.Equal(value, Find(name)?.Value);

    [Theory]
    [InlineData("title")]
    [InlineData("authors")]
    [InlineData("description")]
    [InlineData("tags")]
    [InlineData("releaseNotes")]
    [InlineData("copyright")]
    public void Says_something_about_its(string name) => Assert.NotEmpty(Find(name)?.Value ?? "");

    [Fact]
    public void Names_the_commit_that_it_was_built_from()
    {
        Assert.Equal("git", Find("repository")?.Attribute("type")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", Find("repository")?.Attribute("commit")?.Value);
    }

    /// <summary>A symbol server serves what is under lib; the compiler's assemblies carry their symbols inside.</summary>
    [Fact]
    public void Has_its_symbols_inside()
    {
        using var package = fixture.Feed.SentryGen.Open();
        Assert.All(ForTheCompiler, assembly =>
        {
            using var content = new MemoryStream();
            package.GetEntry(assembly)!.Open().CopyTo(content);
            content.Position = 0;
            using var image = new PEReader(content);
            Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        });
    }

    [Fact]
    public async Task Is_the_same_bytes_when_packed_again()
    {
        var again = await PackedFeed.PackAsync(fixture.Sdk, Path.Combine(fixture.Root, "packed-again"), fixture.Feed.Version);
        Assert.True(fixture.Feed.SentryGen.Bytes.AsSpan().SequenceEqual(again.SentryGen.Bytes));
        Assert.True(fixture.Feed.Line.Bytes.AsSpan().SequenceEqual(again.Line.Bytes));
    }

    private XElement? Find(string name) =>
        fixture.Feed.SentryGen.Nuspec.Descendants().SingleOrDefault(element => element.Name.LocalName == name);
}
