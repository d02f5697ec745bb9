using System.Xml.Linq;

namespace SentryGen.Tests;

public class LineContent(PackageFixture fixture)
{
    [Fact]
    public void Is_what_MSBuild_imports_and_what_people_read() =>
        Assert.Equal(
            [
                "README.md", "Sdk/Doctor.targets", "Sdk/Packages.targets", "Sdk/Sdk.props", "Sdk/Sdk.targets",
                "Sdk/SentryGen.Ask.targets", "Sdk/SentryGen.Gate.targets", "Sdk/SentryGen.Injected.targets",
                "Sdk/SentryGen.Judge.globalconfig", "Sdk/SentryGen.Judge.targets", "Sdk/SentryGen.Language.props",
                "Sdk/SentryGen.Report.proj", "Sdk/SentryGen.Report.targets", "Sdk/SentryGen.Solution.proj",
                "Sdk/SentryGen.TestPackages.props", "Sdk/SentryGen.Unreached.targets", "Sdk/SentryGen.Warnings.targets",
                "Sdk/SentryGen.off.globalconfig", "Sdk/SentryGen.setup-only.globalconfig", "Sdk/SentryGen.strict.globalconfig",
                "Sdk/Versions.props", "Sdk/none/sentrygen.baseline", "SentryGen.Sdk.nuspec", "icon.png", "tasks/SentryGen.Tasks.dll",
            ],
            fixture.Feed.Line.Files);

    [Fact]
    public void Is_an_SDK_without_dependencies()
    {
        Assert.Equal("MSBuildSdk",
            fixture.Feed.Line.Nuspec.Descendants().Single(element => element.Name.LocalName == "packageType").Attribute("name")?.Value);
        Assert.DoesNotContain(fixture.Feed.Line.Nuspec.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void Names_the_versions_of_this_very_repository()
    {
        using var package = fixture.Feed.Line.Open();
        using var file = package.GetEntry("Sdk/Versions.props")!.Open();
        var newest =
            XElement.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("SentryNewestVersion").Single().Value;
        Assert.Equal([fixture.Feed.Version, newest], XElement.Load(file).Elements().Elements().Select(property => property.Value));
    }
}
