namespace SentryGen.Tests;

/// <summary>The doctor on a whole solution, and what a build says of projects that SentryGen does not reach.</summary>
public class Solutions(PackageFixture fixture)
{
    private const string Exe = "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>";
    private const string Import =
        "<Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" />";
    private const string Unreached =
        "not reached: hourly, nightly: jobs/Directory.Build.props hides the one above it; write this line into it";

    private const string Strict = """
        <PropertyGroup>
          <TargetFramework>net10.0</TargetFramework>
          <ImplicitUsings>enable</ImplicitUsings>
          <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
        </PropertyGroup>
        """;

    /// <summary>Their code is not there when the doctor asks: CS8795 and CS0534 in a compiler.</summary>
    private const string NeedsOtherGenerators = """
        using System.Text.Json.Serialization;
        using System.Text.RegularExpressions;
        var builder = WebApplication.CreateBuilder(args);
        builder.Report();
        var app = builder.Build();
        Words.Greet(app.Logger, Words.Letters() + Known.Default.ToString());
        app.Run();
        static partial class Words
        {
            [GeneratedRegex("[a-z]")] public static partial Regex Letters();
            [LoggerMessage(1, LogLevel.Information, "hello {Who}")] public static partial void Greet(ILogger logger, string who);
        }
        [JsonSerializable(typeof(string))] partial class Known : JsonSerializerContext;
        """;

    private const string SetsUp = """
        using Microsoft.AspNetCore.Hosting;
        namespace Microsoft.AspNetCore.Builder;
        public static class Reporting { public static void Report(this WebApplicationBuilder builder) => builder.WebHost.UseSentry(); }
        """;

    /// <summary>Warnings are errors, and what is not reached is a message.</summary>
    [Theory(Explicit = true)]
    [InlineData("sln")]
    [InlineData("slnx")]
    public async Task Tell_what_is_not_reached_until_it_is(string format)
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "nested-" + format)).FullName;
        var solution = $"shop.{format}";
        Write(root, "Directory.Build.props",
            $"<Project><Sdk Name=\"SentryGen.Sdk\" Version=\"{fixture.Feed.Version}\" />{Strict}</Project>");
        Write(root, "jobs/Directory.Build.props", $"<Project>{Strict}</Project>");
        Write(root, "tests/Directory.Build.props", $"<Project>{Import}</Project>");
        Lay(root, "src/web", NeedsOtherGenerators, $"<ItemGroup>{To("hosting")}</ItemGroup>", sdk: "Microsoft.NET.Sdk.Web");
        Lay(root, "src/hosting", SetsUp, $"""
            <PropertyGroup><AssemblyName>Acme.Hosting</AssemblyName></PropertyGroup>
            <ItemGroup>
              <FrameworkReference Include="Microsoft.AspNetCore.App" />
              <PackageReference Include="Sentry.AspNetCore" Version="{fixture.Feed.NewestSentryVersion}" />
            </ItemGroup>
            """);
        Lay(root, "src/till", "return;", Exe);
        Lay(root, "tests/unit", "", "<PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup>");
        Lay(root, "jobs/hourly", "return;", Exe);
        Lay(root, "jobs/nightly", "return;", Exe);
        await fixture.Sdk.DoAsync(root, "new", "sln", "-n", "shop", "--format", format);
        await fixture.Sdk.DoAsync(root, "sln", "add", "src/web", "src/hosting", "src/till", "tests/unit", "jobs/hourly", "jobs/nightly");

        var built = await fixture.Sdk.DoAsync(root, "build", solution, "-nologo", "-tl:off");
        Assert.Equal(1,
            Count(built, $"SentryGen does not reach hourly, nightly of {solution}: jobs/Directory.Build.props hides the one above it."));
        Assert.Equal(1, Count(built, Import));
        Assert.Contains("-t:SentryGenSolutionDoctor --interactive", built.Output);
        Assert.Contains("    0 Warning(s)", built.Output);

        var ofSolution = await fixture.Sdk.RunAsync(root, ["build", solution, "-t:SentryGenDoctor", "--no-restore", "-nologo", "-tl:off"]);
        var fromProject =
            await fixture.Sdk.RunAsync(root, ["build", "src/till", "-t:SentryGenSolutionDoctor", "--no-restore", "-nologo", "-tl:off"]);
        Assert.All([ofSolution, fromProject], outcome =>
        {
            Assert.Equal(1, outcome.ExitCode);
            Assert.Equal(1, Count(outcome, Unreached));
            Assert.Contains("error SNTG9002: hourly, nightly cannot be reached by SentryGen", outcome.Output);
            Assert.DoesNotContain("CS0", outcome.Output);
            Assert.DoesNotContain("CS8", outcome.Output);
        });
        Assert.DoesNotContain("MSB4057", fromProject.Output);

        Write(root, "jobs/Directory.Build.props", $"<Project>{Import}</Project>");
        await fixture.Sdk.DoAsync(root, "restore", solution);
        var mended = await fixture.Sdk.DoAsync(root, "build", solution, "-t:SentryGenDoctor", "--no-restore", "-nologo", "-tl:off");
        var adapter = $"Sentry.AspNetCore {fixture.Feed.NewestSentryVersion}";
        string Row(string project, string host, string route, string own, string with) =>
            $"{project,-7}  {host,-12}  {route,-10}  {with.PadRight(adapter.Length)}  {own,-25}  ";
        var told = Trimmed(mended);
        Assert.Contains($"SentryGen on {solution}\n{Row("project", "host", "route", "own calls", "adapter")}missing\n", told);
        Assert.All(
            [
                Row("hourly", "console", "console", "none", "none") + "nothing",
                Row("nightly", "console", "console", "none", "none") + "nothing",
                Row("till", "console", "console", "none", "none") + "nothing",
                Row("web", "ASP.NET Core", "aspnetcore", "UseSentry in Acme.Hosting", adapter) + "nothing",
            ],
            row => Assert.Contains($"\n{row}\n", told));
        Assert.Contains(
            "\n1 library: analyzers only\nleft alone: unit (tests and tools are not deployed)\none in full: dotnet build <project> -t:SentryGenDoctor --interactive\n",
            told);
        Assert.DoesNotContain("does not reach", (await fixture.Sdk.DoAsync(root, "build", solution, "-nologo", "-tl:off")).Output);
    }

    /// <summary>'dotnet add package SentryGen' to an app looks at the app.</summary>
    [Fact(Explicit = true)]
    public async Task Name_the_libraries_that_an_app_references_and_that_have_no_SentryGen()
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "by-package")).FullName;
        var package = $"<PackageReference Include=\"SentryGen\" Version=\"{fixture.Feed.Version}\"";
        Write(root, "Directory.Build.props", $"<Project>{Strict}</Project>");
        Lay(root, "core", "public class Core;");
        Lay(root, "orders", "public class Orders : Core;", $"<ItemGroup>{To("core")}</ItemGroup>");
        Lay(root, "seen", "public class Seen;", $"<ItemGroup>{package} PrivateAssets=\"all\" IncludeAssets=\"analyzers\" /></ItemGroup>");
        Lay(root, "shop", "return;", $"{Exe}<ItemGroup>{package} />{To("orders")}{To("seen")}</ItemGroup>");

        var outcome = await fixture.Sdk.DoAsync(Path.Combine(root, "shop"), "build", "-t:SentryGenDoctor", "-nologo", "-tl:off");

        Assert.Contains(
            "  libraries  core, orders have no SentryGen, so their catches are not looked at; the line of SentryGen.Sdk gives them the analyzers\n",
            outcome.Output);
        Assert.Contains("  missing    nothing\n", outcome.Output);
    }

    private static string To(string project) => $"<ProjectReference Include=\"../{project}/{project}.csproj\" />";

    private static void Lay(string root, string folder, string code, string body = "", string sdk = "Microsoft.NET.Sdk")
    {
        Write(root, $"{folder}/Code.cs", code);
        Write(root, $"{folder}/{Path.GetFileName(folder)}.csproj", $"<Project Sdk=\"{sdk}\">{body}</Project>");
    }

    private static void Write(string root, string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static int Count(Outcome outcome, string text) => outcome.Output.Split(text).Length - 1;

    private static string Trimmed(Outcome outcome) => string.Join('\n', outcome.Output.Split('\n').Select(line => line.Trim()));
}
