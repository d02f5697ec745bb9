using System.Text.Json.Nodes;

namespace SentryGen.Tests;

/// <summary><c>dotnet build -t:SentryGenReport</c>: its numbers, its files, its failures, and that it leaves a build alone.</summary>
public class Reports(PackageFixture fixture)
{
    private const string Library = """
        using System;
        using System.IO;
        public class Orders
        {
            public void Drop(string path)
            {
                try { File.Delete(path); } catch (Exception) { throw; }
                try { File.Delete(path); } catch (IOException) { Console.WriteLine("a line"); }
                try { File.Delete(path); } catch (OperationCanceledException) { }
        #if NETSTANDARD
                try { File.Delete(path); } catch (Exception ignored) { }
        #endif
            }
        }
        """;

    private const string App = """
        using System;
        try { new Orders().Drop("a"); }
        catch (Exception ex)
        {
            if (args.Length > 0) Sentry.SentrySdk.CaptureException(ex);
        }
        #pragma warning disable SNTG1001
        try { new Orders().Drop("b"); } catch (Exception) { }
        #pragma warning restore SNTG1001
        class Till
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("x", "SNTG1003", Justification = "nobody looks at the <till>")]
            void Close() { try { new Orders().Drop("c"); } catch (ArgumentException) { } }
        }
        """;

    private const string OfApp =
        "<PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>" + ToLibrary;

    private const string OfLibrary = "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>" + Documented;
    private const string Documented = "<GenerateDocumentationFile>true</GenerateDocumentationFile></PropertyGroup>";

    private const string OfTests =
        "<PropertyGroup><TargetFramework>net10.0</TargetFramework><IsTestProject>true</IsTestProject></PropertyGroup>" + ToLibrary;

    private const string ToLibrary = "<ItemGroup><ProjectReference Include=\"../core/core.csproj\" /></ItemGroup>";

    [Fact(Explicit = true)]
    public async Task Counts_the_handlers_of_a_solution_and_leaves_its_build_alone()
    {
        var root = await SolutionAsync("counted");
        await fixture.Sdk.DoAsync(root, "build", "shop.slnx", "-nologo", "-tl:off");
        var before = FilesOf(root);

        var told = await ReportAsync(root, "shop.slnx");

        Assert.Contains("    core: 1 of 3 handlers reach Sentry (33 %); 1 lost, 1 documented\n", Plain(told));
        Assert.Contains("    till: 0 of 3 handlers reach Sentry (0 %); 1 on some paths, 2 suppressed\n", Plain(told));
        Assert.Contains("  1 of 6 handlers reach Sentry (17 %); 1 lost, 1 on some paths, 2 suppressed, 1 documented", told.Output);
        Assert.DoesNotContain("MSB4057", told.Output);
        Assert.DoesNotContain("warning SNTG", told.Output);
        Assert.Equal(before, FilesOf(root));

        var report = ReportIn(root);
        Assert.Equal(["core judged", "till judged", "unit without"], Projects(report));
        var partly = report["handlers"]!.AsArray().Single(handler => (string?)handler!["outcome"] == "somePaths")!;
        Assert.Equal("till/Code.cs 3 SNTG1002", $"{partly["file"]} {partly["line"]} {partly["rule"]}");
        Assert.Equal("[6]", partly["leaks"]!.ToJsonString());
        Assert.Equal("    if (args.Length > 0) Sentry.SentrySdk.CaptureException(ex);", (string?)partly["code"]![2]!["text"]);
        var ofBoth = report["handlers"]!.AsArray().First(handler => (string?)handler!["outcome"] == "lost")!;
        Assert.Equal(["net10.0", "netstandard2.0"], ofBoth["frameworks"]!.AsArray().Select(name => (string)name!).Order());
        var suppressed = report["handlers"]!.AsArray().Where(handler => (string?)handler!["outcome"] == "suppressed");
        Assert.Equal(
            ["SNTG1001 ", "SNTG1003 nobody looks at the <till>"],
            suppressed.Select(handler => $"{handler!["rule"]} {handler["justification"]}"));
        Assert.Contains("17 %</text>", File.ReadAllText(Path.Combine(root, "sentrygen-badge.svg")));
        Assert.Contains("<script id=\"report\"", File.ReadAllText(Path.Combine(root, "sentrygen-report.html")));
    }

    [Fact(Explicit = true)]
    public async Task Fails_below_the_minimum_and_where_a_project_does_not_compile()
    {
        var root = await SolutionAsync("failing");
        await fixture.Sdk.DoAsync(root, "restore", "shop.slnx");

        var met = await ReportAsync(root, "core", 0, "-p:SentryGenMinimum=33");
        var missed = await ReportAsync(root, "core", 1, "-p:SentryGenMinimum=33.4");
        Assert.DoesNotContain("SNTG9005", met.Output);
        Assert.Contains(
            "error SNTG9005: 33.3 % of the handlers reach Sentry, and SentryGenMinimum is 33.4: 1 of 3 handlers reach Sentry (33 %)",
            missed.Output);
        var wrong = await ReportAsync(root, "core", 1, "-p:SentryGenMinimum=most");
        Assert.Contains("SentryGenMinimum is 'most', which is no number from 0 to 100", wrong.Output);

        Write(root, "core/Code.cs", "public class Orders { public void Drop(string path) { try { path.Trim(); } finally { } } }");
        Assert.Contains("  no handlers\n", Plain(await ReportAsync(root, "core", 0, "-p:SentryGenMinimum=100")));
        Assert.Null(ReportIn(Path.Combine(root, "core"))["total"]!["percent"]);

        Write(root, "till/Code.cs", "this is no code");
        var broken = await ReportAsync(root, "till", 1, "-p:SentryGenReportFolder=../out");
        Assert.Contains("error SNTG9005: till does not compile, so the report lacks it", broken.Output);
        Assert.Equal("failed", (string?)ReportIn(Path.Combine(root, "out"))["projects"]![0]!["status"]);

        var without = await ReportAsync(root, "unit", 1);
        Assert.Contains("error SNTG9005: No project of unit.csproj has SentryGen", without.Output);
    }

    [Fact(Explicit = true)]
    public async Task Reaches_a_solution_of_which_one_project_has_the_package()
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "reports-alone")).FullName;
        Lay(root, "core", Library, OfLibrary);
        var package = $"<ItemGroup><PackageReference Include=\"SentryGen\" Version=\"{fixture.Feed.Version}\" /></ItemGroup>";
        Lay(root, "till", App, OfApp + package);
        Write(root, "shop.slnx", "<Solution><Project Path=\"core/core.csproj\" /><Project Path=\"till/till.csproj\" /></Solution>");
        await fixture.Sdk.DoAsync(root, "restore", "shop.slnx");

        var told = await fixture.Sdk.DoAsync(root, "build", "till", "-t:SentryGenSolutionReport", "--no-restore", "-nologo", "-tl:off");

        Assert.Contains("    0 of 3 handlers reach Sentry (0 %); 1 on some paths, 2 suppressed", told.Output);
        Assert.Equal(["core without", "till judged"], Projects(ReportIn(root)));

        // A project that has not changed is not compiled again.
        var log = Directory.EnumerateFiles(Path.Combine(root, "till"), "verdicts.sarif", SearchOption.AllDirectories).Single();
        var written = File.GetLastWriteTimeUtc(log);
        await fixture.Sdk.DoAsync(root, "build", "till", "-t:SentryGenSolutionReport", "--no-restore", "-nologo", "-tl:off");
        Assert.Equal(written, File.GetLastWriteTimeUtc(log));
        Assert.Equal(1, (int)ReportIn(root)["total"]!["somePaths"]!);
    }

    [Fact(Explicit = true)]
    public async Task Speaks_the_language_that_a_project_sets()
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "reports-chinese")).FullName;
        var package = $"<ItemGroup><PackageReference Include=\"SentryGen\" Version=\"{fixture.Feed.Version}\" /></ItemGroup>";
        Lay(root, "core", Library, "<PropertyGroup><TargetFramework>net10.0</TargetFramework><PreferredUILang>zh-CN</PreferredUILang>"
            + "</PropertyGroup>" + package);
        await fixture.Sdk.DoAsync(root, "restore", "core");

        Assert.Contains("2 个处理代码中有 1 个上报到 Sentry（50 %）；1 个丢失", (await ReportAsync(root, "core")).Output);
        var core = Path.Combine(root, "core");
        Assert.Contains("aria-label=\"异常上报 Sentry: 50 %\"", File.ReadAllText(Path.Combine(core, "sentrygen-badge.svg")));
        Assert.Contains("<html lang=\"zh-CN\">", File.ReadAllText(Path.Combine(core, "sentrygen-report.html")));
        Assert.Contains("从未上报到 Sentry", $"{ReportIn(core)["handlers"]![1]!["message"]}");

        await fixture.Sdk.DoAsync(root, "build", "core", "-t:SentryGenBaseline", "--no-restore", "-nologo", "-tl:off");
        Assert.StartsWith("# SentryGen 的已知问题", File.ReadAllText(Path.Combine(core, "sentrygen.baseline")));
        Assert.Contains("1 of 2 handlers reach Sentry", (await ReportAsync(root, "core", 0, "-p:PreferredUILang=en-US")).Output);
        Assert.Contains("never reaches Sentry", $"{ReportIn(core)["handlers"]![1]!["message"]}");
    }

    private async Task<string> SolutionAsync(string name)
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "reports-" + name)).FullName;
        Write(root, "Directory.Build.props", $"<Project><Sdk Name=\"SentryGen.Sdk\" Version=\"{fixture.Feed.Version}\" /></Project>");
        Lay(root, "core", Library, OfLibrary);
        Lay(root, "till", App, OfApp);
        Lay(root, "unit", "class Unit { void Run() { try { new Orders().Drop(null!); } catch { } } }", OfTests);
        await fixture.Sdk.DoAsync(root, "new", "sln", "-n", "shop", "--format", "slnx");
        await fixture.Sdk.DoAsync(root, "sln", "add", "core", "till", "unit");
        return root;
    }

    private async Task<Outcome> ReportAsync(string root, string of, int exitCode = 0, params string[] properties)
    {
        string[] command = ["build", of, "-t:SentryGenReport", "--no-restore", "-nologo", "-tl:off", .. properties];
        var outcome = await fixture.Sdk.RunAsync(root, command);
        Assert.True(outcome.ExitCode == exitCode, outcome.ToString());
        return outcome;
    }

    private static JsonNode ReportIn(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "sentrygen-report.json")))!;

    private static IEnumerable<string> Projects(JsonNode report) =>
        report["projects"]!.AsArray().Select(project => $"{project!["name"]} {project["status"]}");

    private static string Plain(Outcome outcome) => outcome.Output.ReplaceLineEndings("\n");

    private static string[] FilesOf(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("SentryGenReport", StringComparison.Ordinal))
            .Where(file => !Path.GetFileName(file).StartsWith("sentrygen-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}"),
    ];

    private static void Lay(string root, string folder, string code, string body)
    {
        Write(root, $"{folder}/Code.cs", code);
        Write(root, $"{folder}/{folder}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">{body}</Project>");
    }

    private static void Write(string root, string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
