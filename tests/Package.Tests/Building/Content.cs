using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace SentryGen.Tests;

public class Content(Workshop workshop)
{
    private static readonly string[] ForTheCompiler = ["SentryGen.Analyzers.dll", "SentryGen.CodeFixes.dll", "SentryGen.Generator.dll"];

    [Fact]
    public void Is_what_the_compiler_and_MSBuild_load_and_what_people_read()
    {
        using var package = workshop.Feed.Open();
        string[] entries = [.. package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "README.md",
                "SentryGen.nuspec",
                .. ForTheCompiler.Select(assembly => $"analyzers/dotnet/cs/{assembly}"),
                "build/SentryGen.props",
                "build/SentryGen.targets",
                "icon.png",
            ],
            entries);

        // The rest is the container's own.
        static bool IsOurs(string entry) => !entry.StartsWith("_rels/") && !entry.StartsWith("package/") && entry != "[Content_Types].xml";
    }

    [Fact]
    public void Brings_Sentry_whole_and_nothing_else()
    {
        var dependency = Assert.Single(workshop.Feed.Nuspec.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal(("Sentry", "All", null), (dependency.Attribute("id")?.Value, dependency.Attribute("include")?.Value, dependency.Attribute("exclude")?.Value));
        Assert.Equal(XElement.Load(Path.Combine(PackedFeed.Repository, "Directory.Packages.props")).Descendants("SentryVersion").Single().Value, dependency.Attribute("version")?.Value);
    }

    [Theory]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    [InlineData("developmentDependency", null)]
    public void States(string name, string? value) =>
        Assert.Equal(value, workshop.Feed.Nuspec.Descendants().SingleOrDefault(element => element.Name.LocalName == name)?.Value);

    [Theory]
    [InlineData("title"), InlineData("authors"), InlineData("description"), InlineData("tags"), InlineData("releaseNotes"), InlineData("copyright")]
    public void Says_something_about_its(string name) =>
        Assert.NotEmpty(workshop.Feed.Nuspec.Descendants().Single(element => element.Name.LocalName == name).Value);

    [Fact]
    public void Names_the_commit_that_it_was_built_from()
    {
        var repository = workshop.Feed.Nuspec.Descendants().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value);
    }

    /// <summary>A symbol server serves what is under lib; the compiler's assemblies carry their symbols inside.</summary>
    [Fact]
    public void Has_its_symbols_inside()
    {
        using var package = workshop.Feed.Open();
        Assert.All(ForTheCompiler, assembly =>
        {
            using var content = new MemoryStream();
            package.GetEntry($"analyzers/dotnet/cs/{assembly}")!.Open().CopyTo(content);
            content.Position = 0;
            using var image = new PEReader(content);
            Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        });
    }

    [Fact]
    public async Task Is_the_same_bytes_when_packed_again()
    {
        var again = await PackedFeed.PackAsync(workshop.Sdk, Path.Combine(workshop.Root, "packed-again"), workshop.Feed.Version);
        Assert.True(File.ReadAllBytes(workshop.Feed.PackagePath).AsSpan().SequenceEqual(File.ReadAllBytes(again.PackagePath)));
    }
}
