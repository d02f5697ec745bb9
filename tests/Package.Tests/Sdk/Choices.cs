using System.Xml.Linq;

namespace SentryGen.Tests;

/// <summary>The packages that the line adds to a project, as restore sees them: evaluated, not built.</summary>
public class Choices(PackageFixture fixture)
{
    /// <summary>The version of what a project references itself.</summary>
    private const string Own = "4.4.4";

    private const string Exe = "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>";
    private const string SentryGen = "SentryGen our version", Analyzers = "SentryGen our version only analyzers for itself";
    private const string Web = SentryGen + ", Sentry.AspNetCore newest", Hosted = SentryGen + ", Sentry.Extensions.Logging newest",
        Console = SentryGen + ", Sentry newest";
    private const string Centrally = "SentryGen centrally, Sentry.AspNetCore centrally, ";

    private static readonly Dictionary<string, Row> Table = new()
    {
        // Apps.
        ["web"] = new("Microsoft.NET.Sdk.Web", "", Web),
        ["worker"] = new("Microsoft.NET.Sdk.Worker", "", Hosted),
        ["console"] = new("Microsoft.NET.Sdk", Exe, Console),
        ["hosted-console"] = new("Microsoft.NET.Sdk", Exe + Package("microsoft.extensions.hosting"), Hosted),
        ["silo"] = new("Microsoft.NET.Sdk", Exe + Package("Microsoft.Orleans.Server"), Hosted),
        ["functions"] = new("Microsoft.NET.Sdk", Exe + Package("Microsoft.Azure.Functions.Worker"), Hosted),
        ["console-with-framework"] =
            new("Microsoft.NET.Sdk", Exe + "<ItemGroup><FrameworkReference Include=\"Microsoft.AspNetCore.App\" /></ItemGroup>", Web),
        ["windows"] = new("Microsoft.NET.Sdk", "<PropertyGroup><OutputType>WinExe</OutputType></PropertyGroup>", Console),
        ["file-based"] = new("Microsoft.NET.Sdk", Exe, Console,
            Before: "<PropertyGroup><FileBasedProgram>true</FileBasedProgram><PackAsTool>true</PackAsTool></PropertyGroup>"),

        // Libraries.
        ["library"] = new("Microsoft.NET.Sdk", "", Analyzers),
        ["razor-library"] =
            new("Microsoft.NET.Sdk.Razor", "<ItemGroup><FrameworkReference Include=\"Microsoft.AspNetCore.App\" /></ItemGroup>", Analyzers),

        // Tests and tools.
        ["says-tests"] = new("Microsoft.NET.Sdk", Exe + Property("IsTestProject"), ""),
        ["vstest"] = new("Microsoft.NET.Sdk", Package("Microsoft.NET.Test.Sdk"), ""),
        ["xunit-v3"] = new("Microsoft.NET.Sdk", Exe + Package("xunit.v3"), ""),
        ["mstest"] = new("Microsoft.NET.Sdk", Exe + Package("MSTest"), ""),
        ["mstest-sdk"] = new("Microsoft.NET.Sdk", Exe + Property("UsingMSTestSdk"), ""),
        ["tunit"] = new("Microsoft.NET.Sdk", Exe + Package("TUnit"), ""),
        ["nunit"] = new("Microsoft.NET.Sdk", Package("nunit"), ""),
        ["testing-platform"] = new("Microsoft.NET.Sdk", Exe + Package("Microsoft.Testing.Platform.MSBuild"), ""),
        ["tests-by-directory"] = new("Microsoft.NET.Sdk",
            "<PropertyGroup><DirectoryBuildTargetsPath>$(MSBuildProjectDirectory)/tests.targets</DirectoryBuildTargetsPath></PropertyGroup>",
            ""),
        ["tests-by-global-reference"] = new(
            "Microsoft.NET.Sdk",
            Property("ManagePackageVersionsCentrally")
                + $"<ItemGroup><GlobalPackageReference Include=\"xunit\" Version=\"{Own}\" /></ItemGroup>",
            ""),
        ["web-tests"] = new("Microsoft.NET.Sdk.Web", Package("xunit.extensibility.core"), ""),
        ["benchmarks"] = new("Microsoft.NET.Sdk", Exe + Package("BenchmarkDotNet"), ""),
        ["tool"] = new("Microsoft.NET.Sdk", Exe + Property("PackAsTool"), ""),
        ["file-based-tool"] = new("Microsoft.NET.Sdk", Exe + Property("PackAsTool"), "",
            Before: "<PropertyGroup><FileBasedProgram>true</FileBasedProgram><PackAsTool>true</PackAsTool></PropertyGroup>"),
        ["analyzer"] = new("Microsoft.NET.Sdk", Property("IsRoslynComponent"), ""),

        // A browser.
        ["browser"] = new("Microsoft.NET.Sdk.BlazorWebAssembly", "", ""),
        ["browser-that-asks"] = new("Microsoft.NET.Sdk.BlazorWebAssembly", Property("SentryGenEnabled"), Console),

        // A project that has chosen is left alone.
        ["own-adapter"] = new("Microsoft.NET.Sdk.Web", Package("sentry.aspnetcore"), SentryGen),
        ["own-logging"] = new("Microsoft.NET.Sdk.Web", Package("Sentry.Serilog"), SentryGen),
        ["own-sentry"] = new("Microsoft.NET.Sdk.Worker", Package("Sentry"), SentryGen),
        ["own-sentrygen"] = new("Microsoft.NET.Sdk.Web", Package("SentryGen"), "Sentry.AspNetCore newest"),
        ["switched-off"] = new("Microsoft.NET.Sdk.Web", "<PropertyGroup><SentryGenEnabled> False </SentryGenEnabled></PropertyGroup>", ""),

        // A central version of one package of Sentry holds for all: what the line adds must fit what it pins.
        ["pins-core"] = new("Microsoft.NET.Sdk.Web", Pin("Sentry", "6.13.0"),
            Centrally + "Sentry 6.13.0, SentryGen our version, Sentry.AspNetCore 6.13.0"),
        ["pins-core-of-console"] = new("Microsoft.NET.Sdk", Exe + Pin("Sentry", "6.13.0"),
            "SentryGen centrally, Sentry centrally, Sentry 6.13.0, SentryGen our version"),
        ["pins-adapter"] = new("Microsoft.NET.Sdk.Web", Pin("Sentry.Extensions.Logging", "6.12.1"),
            Centrally + "Sentry.Extensions.Logging 6.12.1, SentryGen our version, Sentry.AspNetCore 6.12.1"),
        ["pins-same-adapter"] = new(
            "Microsoft.NET.Sdk.Web", Pin("Sentry.AspNetCore", "6.12.1") + Pin("Sentry", "6.13.0"),
            Centrally + "Sentry.AspNetCore 6.12.1, Sentry 6.13.0, SentryGen our version"),
        ["pins-others"] = new("Microsoft.NET.Sdk.Web", Pin("Sentry.NLog", "6.13.0") + Pin("Sentry.Serilog", "6.13.0"),
            Centrally + "Sentry.NLog 6.13.0, Sentry.Serilog 6.13.0, SentryGen our version, Sentry.AspNetCore 6.13.0"),
        ["pins-none"] = new("Microsoft.NET.Sdk.Web", Pin("Acme", "1.0.0"), Centrally + "SentryGen our version, Sentry.AspNetCore newest"),
        ["overrides"] = new(
            "Microsoft.NET.Sdk.Web",
            Pin("Sentry", "6.12.1") + "<ItemGroup><PackageReference Include=\"Sentry\" VersionOverride=\"6.13.0\" /></ItemGroup>",
            "Sentry centrally, SentryGen centrally, Sentry 6.12.1, SentryGen our version"),

        // Target frameworks.
        ["net6-web"] = new("Microsoft.NET.Sdk.Web", Framework("net6.0"), Hosted),
        ["net48"] = new("Microsoft.NET.Sdk", Exe + Framework("net48"), Console),
        ["net45"] = new("Microsoft.NET.Sdk", Exe + Framework("net45"), ""),
        ["one-of-two"] = new("Microsoft.NET.Sdk",
            Framework("") + "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>", Analyzers,
            "netstandard2.0"),

        // Other languages.
        ["f-sharp"] = new("Microsoft.NET.Sdk", Exe, "", Extension: "fsproj"),
        ["visual-basic"] = new("Microsoft.NET.Sdk", Exe, "", Extension: "vbproj"),
    };

    [Fact]
    public async Task Are_those_of_the_table()
    {
        var directory = Directory.CreateDirectory(Path.Combine(fixture.Root, "choices")).FullName;
        File.WriteAllText(Path.Combine(directory, "tests.targets"), $"<Project>{Package("xunit")}</Project>");
        foreach (var (name, row) in Table) File.WriteAllText(Path.Combine(directory, $"{name}.{row.Extension}"),
            row.Text(fixture.Feed.Version));
        new XElement("Project",
            new XElement("ItemGroup", Table.Select(row => new XElement("Row",
                new XAttribute("Include", $"{row.Key}.{row.Value.Extension}"),
                row.Value.TargetFramework is { } framework
                    ? new XAttribute("AdditionalProperties", $"TargetFramework={framework}")
                    : null))),
            new XElement("Target", new XAttribute("Name", "Tell"),
                new XElement("MSBuild", new XAttribute("Projects", "@(Row)"),
                    new XAttribute("Targets", "CollectPackageReferences;CollectCentralPackageVersions"),
                    new XElement("Output", new XAttribute("TaskParameter", "TargetOutputs"), new XAttribute("ItemName", "Told"))),
                new XElement("WriteLinesToFile", new XAttribute("File", "told.txt"), new XAttribute("Overwrite", "true"),
                    new XAttribute("Lines",
                        "@(Told->'%(MSBuildSourceProjectFile)|%(Identity)|%(Version)|%(IncludeAssets)|%(PrivateAssets)')"))))
            .Save(Path.Combine(directory, "tell.proj"));

        await fixture.Sdk.DoAsync(directory, "msbuild", "tell.proj", "-t:Tell");

        var told = File.ReadLines(Path.Combine(directory, "told.txt"))
            .Select(line => line.Split('|'))
            .Where(parts => parts[1].StartsWith("Sentry", StringComparison.Ordinal) && parts[2] != Own)
            .ToLookup(parts => Path.GetFileNameWithoutExtension(parts[0]), Said);
        Assert.Equal(
            Table.Select(row => $"{row.Key}: {row.Value.Adds}"),
            Table.Keys.Select(name => $"{name}: {string.Join(", ", told[name])}"));
    }

    private string Said(string[] parts) =>
        parts[1]
            + (parts[2] == fixture.Feed.Version ? " our version"
                : parts[2] == fixture.Feed.NewestSentryVersion ? " newest"
                : parts[2].Length == 0 ? " centrally"
                : " " + parts[2])
            + (parts[3] == "analyzers" ? " only analyzers" : parts[3])
            + (parts[4] == "all" ? " for itself" : parts[4]);

    private static string Package(string name) => $"<ItemGroup><PackageReference Include=\"{name}\" Version=\"{Own}\" /></ItemGroup>";

    private static string Pin(string name, string version) =>
        Property("ManagePackageVersionsCentrally")
            + Property("CentralPackageVersionsFileImported")
            + $"<ItemGroup><PackageVersion Include=\"{name}\" Version=\"{version}\" /></ItemGroup>";

    private static string Property(string name) => $"<PropertyGroup><{name}>true</{name}></PropertyGroup>";

    private static string Framework(string name) => $"<PropertyGroup><TargetFramework>{name}</TargetFramework></PropertyGroup>";

    private sealed record Row(string Sdk, string Body, string Adds, string? TargetFramework = null, string Extension = "csproj",
        string Before = "")
    {
        // As the SDK lays out a file-based app, so that something may stand before the SDK.
        public string Text(string version) => $"""
            <Project>
              {Before}
              <Import Project="Sdk.props" Sdk="{Sdk}" />
              <Import Project="Sdk.props" Sdk="SentryGen.Sdk" Version="{version}" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              {Body}
              <Import Project="Sdk.targets" Sdk="SentryGen.Sdk" Version="{version}" />
              <Import Project="Sdk.targets" Sdk="{Sdk}" />
            </Project>
            """;
    }
}
