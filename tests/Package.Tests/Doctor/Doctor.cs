namespace SentryGen.Tests;

/// <summary><c>dotnet build -t:SentryGenDoctor</c>: what it prints, how it exits, and that it touches nothing.</summary>
public class Doctor(PackageFixture fixture)
{
    private static readonly Turns Turns = new();

    private static readonly Project[] Well = [WebApps.Web, Workers.Worker, Consoles.Console, NotTheApp.Library];

    [Fact(Explicit = true)]
    public async Task Explains_a_project()
    {
        Says(
            await AskAsync(WebApps.Web), "web", "ASP.NET Core",
            "aspnetcore, because the project references ASP.NET Core and Sentry.AspNetCore", "Sentry.AspNetCore", options: "Configure");
        Says(
            await AskAsync(Workers.Worker), "worker", "generic host",
            "host, because the project references the generic host and Sentry.Extensions.Logging", "Sentry.Extensions.Logging",
            options: "Configure");
        Says(await AskAsync(NotTheApp.Library), "library", "none, a library",
            "none, because this project is a library; the app that uses it is wired", adapter: null);
    }

    [Fact(Explicit = true)]
    public async Task Shows_a_solution_in_which_all_is_well_as_a_table_and_leaves_no_trace()
    {
        using var turn = await Turns.TakeAsync();
        var solution = Path.Combine(fixture.Root, "well.slnx");
        File.WriteAllText(solution,
            $"<Solution>{string.Concat(Well.Select(project => $"<Project Path=\"{project.Name}/{project.Name}.csproj\" />"))}</Solution>");
        var before = Well.SelectMany(FilesOf).ToArray();

        var outcome = await fixture.Sdk.DoAsync(fixture.Root, "build", solution, "-t:SentryGenDoctor", "--no-restore", "-tl:off");

        var version = fixture.Feed.SentryVersion;
        Assert.Contains(
            string.Join('\n', [
                "SentryGen on well.slnx",
                $"project  host          route       {"adapter".PadRight(28 + version.Length)}own calls  missing",
                $"console  console       console     {"none".PadRight(28 + version.Length)}none       nothing",
                $"web      ASP.NET Core  aspnetcore  {$"Sentry.AspNetCore {version}".PadRight(28 + version.Length)}none       nothing",
                $"worker   generic host  host        Sentry.Extensions.Logging {version}  none       nothing",
                "1 library: analyzers only",
            ]),
            string.Join('\n', outcome.Output.Split('\n').Select(line => line.Trim())));
        Assert.Equal(before, Well.SelectMany(FilesOf));
    }

    [Fact(Explicit = true)]
    public async Task Names_what_a_web_app_without_adapter_lacks_and_fails()
    {
        var outcome = await fixture.Sdk.RunAsync(
            Path.GetDirectoryName(fixture[Diagnostics.NoWebAdapter].ProjectFile)!,
                ["build", "-t:SentryGenDoctor", "--no-restore", "-tl:off"]);

        Assert.Equal(1, outcome.ExitCode);
        Says(
            outcome, "web-without-adapter", "ASP.NET Core", "console, because the project does not reference Sentry.AspNetCore",
            adapter: null,
            "its failed requests are not reported; run 'dotnet add package Sentry.AspNetCore --version 6.12.1'");
        Assert.Contains("error SNTG9002: web-without-adapter (net10.0) is not wired to Sentry as it should be", outcome.Output);
    }

    /// <summary>
    /// By the line, and each odd in its way: of two frameworks, with a mistake, with half a file, with a library that is not built, not
    /// restored. The compiler has no say.
    /// </summary>
    [Fact(Explicit = true)]
    public async Task Says_what_can_be_found_of_odd_projects()
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "odd")).FullName;
        File.WriteAllText(Path.Combine(root, "Directory.Build.props"),
            $"""<Project><Sdk Name="SentryGen.Sdk" Version="{fixture.Feed.Version}" /></Project>""");
        Lay("two", "return;",
            "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><OutputType Condition=\"'$(TargetFramework)' != 'net10.0'\">Library</OutputType>");
        Lay("mistaken", "Nobody.Knows(this);");
        Lay("half", "class {");
        Lay("above", "System.Console.WriteLine(nameof(below));", items: "<ProjectReference Include=\"../below/below.csproj\" />");
        Lay("below", "", "<OutputType>Library</OutputType>");
        Lay("tested", "", "<IsTestProject>true</IsTestProject>");
        Solution("restored", "two", "mistaken", "half", "above", "below", "tested");
        await fixture.Sdk.DoAsync(root, "restore", "restored.slnx");
        Lay("unrestored", "return;");
        Solution("all", "two", "mistaken", "half", "above", "below", "tested", "unrestored");

        var outcome = await fixture.Sdk.RunAsync(root, ["build", "all.slnx", "-t:SentryGenDoctor", "--no-restore", "-tl:off"]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.All([
            "  two         console    console  none     none       nothing\n",
            "  mistaken    console    console  none     none       nothing\n",
            "  half        console    console  none     none       nothing\n",
            "  above       console    console  none     none       nothing\n",
            "  unrestored  not known  none     none     none       its packages; run 'dotnet restore'\n",
            "  1 library: analyzers only\n",
            "  left alone: tested (tests and tools are not deployed)\n",
            "error SNTG9002: Nothing can be said of unrestored (net10.0) before its packages are there: run 'dotnet restore'",
        ], told => Assert.Contains(told, outcome.Output));
        Assert.DoesNotContain("error CS", outcome.Output);
        Assert.False(Directory.Exists(Path.Combine(root, "below", "bin")), "A project was built.");

        void Lay(string name, string code, string properties = "", string items = "")
        {
            var directory = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
            File.WriteAllText(Path.Combine(directory, "Program.cs"), code);
            File.WriteAllText(Path.Combine(directory, $"{name}.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework Condition="'{name}' != 'two'">net10.0</TargetFramework>
                    <OutputType>Exe</OutputType>
                    {properties}
                  </PropertyGroup>
                  <ItemGroup>{items}</ItemGroup>
                </Project>
                """);
        }

        void Solution(string name, params string[] projects) => File.WriteAllText(
            Path.Combine(root, $"{name}.slnx"),
                $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}/{project}.csproj\" />"))}</Solution>");
    }

    /// <summary>The package comes by Directory.Build.props into each project, of whatever language.</summary>
    [Theory(Explicit = true)]
    [InlineData("referenced", "<ItemGroup><PackageReference Include=\"SentryGen\" Version=\"{0}\" /></ItemGroup>")]
    [InlineData("by-line", "<Sdk Name=\"SentryGen.Sdk\" Version=\"{0}\" />")]
    public async Task Leaves_projects_of_other_languages_alone(string way, string reference)
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "languages-" + way)).FullName;
        File.WriteAllText(Path.Combine(root, "Directory.Build.props"),
            $"<Project>{string.Format(reference, fixture.Feed.Version)}</Project>");
        foreach (var (language, name) in new[] { ("F#", "f-sharp"), ("VB", "basic"), ("C#", "c-sharp") })
            await fixture.Sdk.DoAsync(root, "new", "console", "-lang", language, "-o", name, "--no-restore");
        await fixture.Sdk.DoAsync(root, "new", "sln", "-n", "all", "--format", "slnx");
        await fixture.Sdk.DoAsync(root, "sln", "all.slnx", "add", "f-sharp", "basic", "c-sharp");

        var solution = await fixture.Sdk.DoAsync(root, "build", "all.slnx", "-t:SentryGenDoctor", "-tl:off");
        var project = await fixture.Sdk.DoAsync(Path.Combine(root, "f-sharp"), "build", "-t:SentryGenDoctor", "-tl:off");

        Assert.Contains("SentryGen leaves f-sharp (net10.0) alone: it is no C# project", project.Output);
        Assert.Matches("left alone: (f-sharp, basic|basic, f-sharp) \\(it is no C# project\\)", solution.Output);
        Assert.Contains("  c-sharp  console  console  none     none       nothing", solution.Output);
    }

    /// <summary>The terminal logger keeps other messages to itself.</summary>
    [Fact(Explicit = true)]
    public async Task Is_heard_in_a_terminal()
    {
        using var turn = await Turns.TakeAsync();
        var outcome = await fixture.Sdk.DoAsync(
            Path.GetDirectoryName(fixture[Consoles.Console].ProjectFile)!, "build", "-t:SentryGenDoctor", "--no-restore", "-tl:on");
        Assert.Contains("  host       console\n", outcome.Output.ReplaceLineEndings("\n"));
    }

    private async Task<Outcome> AskAsync(Project project)
    {
        using var turn = await Turns.TakeAsync();
        return await fixture.Sdk.DoAsync(
            Path.GetDirectoryName(fixture[project].ProjectFile)!, "build", "-t:SentryGenDoctor", "--no-restore", "-tl:off");
    }

    private void Says(Outcome outcome, string project, string host, string route, string? adapter, string missing = "nothing",
        string options = "none")
    {
        var (sentry, ours) = (fixture.Feed.SentryVersion, fixture.Feed.Version);
        string[] packages = [$"Sentry {sentry}", .. adapter switch
        {
            "Sentry.AspNetCore" => new[] { $"Sentry.AspNetCore {sentry}", $"Sentry.Extensions.Logging {sentry}" },
            not null => [$"{adapter} {sentry}"],
            null => [],
        }, $"SentryGen {ours}"];
        var report = $"""
            SentryGen on {project} (net10.0)
            host       {host}
            route      {route}
            adapter    {(adapter is null ? "none" : $"{adapter} {sentry}")}
            packages   {string.Join(", ", packages)}
            own calls  none
            options    {options}
            switches   SentryGenEnabled is true; where it runs, SENTRYGEN_DISABLED=1 switches it off and SENTRYGEN_SELFTEST=1 tries it
            missing    {missing}
            again      dotnet build -t:SentryGenDoctor --interactive
            """;
        Assert.Contains(report.ReplaceLineEndings("\n"), string.Join('\n', outcome.Output.Split('\n').Select(line => line.Trim())));
    }

    // The files by which a build sees whether it has anything to do.
    private IEnumerable<(string, DateTime)> FilesOf(Project project) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(fixture[project].ProjectFile)!, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => (file, File.GetLastWriteTimeUtc(file)));
}
